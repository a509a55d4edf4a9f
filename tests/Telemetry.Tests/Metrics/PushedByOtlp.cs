using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using Orders.LocalServers;
using Orders.ServiceDefaults.Telemetry;
using Orders.ServiceDefaults.Telemetry.Metrics;

namespace Orders.Telemetry.Tests.Metrics;

public sealed class PushedByOtlp
{
    [Fact]
    public async Task They_go_where_the_configuration_says()
    {
        var address = $"http://127.0.0.1:{FreePort.Take()}/";
        using var collector = new HttpListener { Prefixes = { address } };
        collector.Start();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("OTEL_EXPORTER_OTLP_ENDPOINT", address),
                new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ])
            .Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddOrdersMetrics(configuration, new ServiceResource("Some.Service", Version: null, Instance: "1"))
            .BuildServiceProvider();
        var provider = services.GetRequiredService<MeterProvider>();
        using var meter = new Meter("Orders.Pushed");
        meter.CreateCounter<long>("orders.pushed").Add(1);

        var received = Receive(collector);
        await Task.Run(() => provider.ForceFlush());

        var (path, body) = await received.WaitAsync(MetricsEventually.Deadline);
        path.ShouldBe("/v1/metrics");
        body.ShouldContain("Some.Service");
        body.ShouldContain("orders.pushed");
    }

    private static async Task<(string Path, string Body)> Receive(HttpListener collector)
    {
        var context = await collector.GetContextAsync();
        using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
        var text = await body.ReadToEndAsync();
        context.Response.Close();
        return (context.Request.Url!.AbsolutePath, text);
    }
}
