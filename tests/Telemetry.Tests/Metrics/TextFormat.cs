using System.Diagnostics.Metrics;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Orders.ServiceDefaults.Telemetry.Metrics.Exposition;
using Orders.ServiceDefaults.Telemetry.Metrics.Scraping;

namespace Orders.Telemetry.Tests.Metrics;

public sealed class TextFormat : IDisposable
{
    private readonly Meter _meter = new($"TextFormat.{Guid.NewGuid():N}", "1.2");
    private readonly ScrapeExporter _exporter = new();
    private readonly MeterProvider _provider;

    public TextFormat() =>
        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(_meter.Name)
            .AddReader(new BaseExportingMetricReader(_exporter))
            .Build();

    [Theory]
    [InlineData("orders.dead_letters", "{letter}", true, "orders_dead_letters_total")]
    [InlineData("requests.total", null, true, "requests_total")]
    [InlineData("http.server.request.duration", "s", false, "http_server_request_duration_seconds")]
    [InlineData("wait.seconds", "s", false, "wait_seconds")]
    [InlineData("dotnet.gc.pause.time", "s", true, "dotnet_gc_pause_time_seconds_total")]
    [InlineData("memory", "By", false, "memory_bytes")]
    [InlineData("speed", "By/s", false, "speed_bytes_per_second")]
    [InlineData("used", "1", false, "used_ratio")]
    [InlineData("odd--name é", "{thing}/s", false, "odd_name_per_second")]
    [InlineData("5xx", "", false, "_5xx")]
    public void Names_follow_the_rules(string instrument, string? unit, bool isCounter, string expected) =>
        PrometheusName.Of(instrument, unit, isCounter, isGauge: !isCounter).ShouldBe(expected);

    [Theory]
    [InlineData(null, false)]
    [InlineData("*/*", false)]
    [InlineData("text/plain;version=0.0.4;q=1,*/*;q=0.1", false)]
    [InlineData("text/plain;version=0.0.4,application/openmetrics-text;version=1.0.0;q=0.5", false)]
    [InlineData("application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1", true)]
    public void The_scraper_chooses(string? accept, bool isOpenMetrics) =>
        ExpositionFormat.For(accept).IsOpenMetrics.ShouldBe(isOpenMetrics);

    [Fact]
    public void A_counter_with_labels_is_escaped()
    {
        _meter
            .CreateCounter<long>("letters", "{letter}", "Told\nin \"two\" lines \\.")
            .Add(3, new("the.queue", "a\"b\\c\nd"), new("the_queue", "same"), new("empty", null), new("flag", true));

        Written()
            .ShouldBe(
                $$"""
                # HELP letters_total Told\nin "two" lines \\.
                # TYPE letters_total counter
                letters_total{otel_scope_name="{{_meter.Name}}",otel_scope_version="1.2",empty="",flag="true",the_queue="a\"b\\c\nd;same"} 3

                """
            );
    }

    [Fact]
    public void A_histogram_has_buckets_that_add_up()
    {
        var histogram = _meter.CreateHistogram(
            "wait",
            "s",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.25, 1] }
        );
        histogram.Record(0.125);
        histogram.Record(0.5);
        histogram.Record(0.5);
        histogram.Record(64);

        var scope = $"otel_scope_name=\"{_meter.Name}\",otel_scope_version=\"1.2\"";
        Written()
            .ShouldBe(
                $$"""
                # TYPE wait_seconds histogram
                wait_seconds_bucket{{{scope}},le="0.25"} 1
                wait_seconds_bucket{{{scope}},le="1.0"} 3
                wait_seconds_bucket{{{scope}},le="+Inf"} 4
                wait_seconds_sum{{{scope}}} 65.125
                wait_seconds_count{{{scope}}} 4

                """
            );
    }

    [Fact]
    public void A_gauge_of_which_nothing_is_known_is_left_out()
    {
        var known = true;
        _meter.CreateObservableGauge("lag", () => known ? 7.5 : double.NaN);
        Written().ShouldContain(" 7.5");

        known = false;

        Written().ShouldBeEmpty();
    }

    [Fact]
    public async Task Promtool_reads_it()
    {
        _meter.CreateCounter<long>("letters", "{letter}", "Letters.").Add(1, new KeyValuePair<string, object?>("a", "\"\\\n"));
        _meter.CreateHistogram<double>("wait", "s", "Waits.").Record(1);

        var (exitCode, output) = await Promtool.Run(Whole(ExpositionFormat.Text), "check", "metrics");

        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public void OpenMetrics_ends_and_names_a_counter_without_its_ending()
    {
        _meter.CreateCounter<long>("letters", "{letter}", "\"Letters\".").Add(1);

        var text = Whole(ExpositionFormat.OpenMetrics);

        text.ShouldContain("# HELP letters \\\"Letters\\\".\n# TYPE letters counter\nletters_total{");
        text.ShouldContain("# TYPE target info\ntarget_info{");
        text.ShouldEndWith("\n# EOF\n");
    }

    public void Dispose()
    {
        _provider.Dispose();
        _meter.Dispose();
    }

    /// <summary>Without what the process is.</summary>
    private string Written() => string.Join('\n', Whole(ExpositionFormat.Text).Split('\n').Skip(3));

    private string Whole(ExpositionFormat format) => Encoding.UTF8.GetString(_exporter.Write(format).Span);
}
