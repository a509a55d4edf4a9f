using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orders.Telemetry.Tests.Metrics;

/// <summary>What a real Prometheus makes of what the services tell it.</summary>
[Collection(MeasuredSuite.Name)]
public sealed partial class ScrapedByPrometheus(MeasuredSystem system)
{
    [Fact]
    public async Task Every_job_is_up() =>
        await MetricsEventually.Holds(async () =>
            (await system.Prometheus.Query("up == 1"))
                .Select(target => target.Labels.GetProperty("job").GetString())
                .ShouldBe(["orders-api", "users-api", "orders-worker", "rabbitmq"], ignoreOrder: true)
        );

    [Fact]
    public async Task Every_query_of_the_dashboard_returns_figures()
    {
        var queries = Queries(JsonElement.Parse(Shipped.Dashboard)).ToArray();
        queries.Length.ShouldBeGreaterThan(30);

        await MetricsEventually.Holds(async () =>
        {
            await system.Trade();
            var empty = new List<string>();
            foreach (var query in queries)
            {
                var series = await system.Prometheus.Query(query.Replace("$__rate_interval", "1m", StringComparison.Ordinal));
                if (!series.Any(one => double.IsFinite(one.Value)))
                {
                    empty.Add(query);
                }
            }

            empty.ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task Every_metric_of_the_alerts_exists()
    {
        var asked = Metrics().Matches(Shipped.Alerts).Select(metric => metric.Value).Distinct(StringComparer.Ordinal).ToArray();
        asked.Length.ShouldBeGreaterThan(10);

        await MetricsEventually.Holds(async () =>
            asked.Except(await system.Prometheus.Names(), StringComparer.Ordinal).ShouldBeEmpty()
        );
    }

    [Fact]
    public async Task Every_rule_can_be_evaluated_and_none_fires_where_all_is_well() =>
        await MetricsEventually.Holds(async () =>
        {
            var rules = (await system.Prometheus.Ask("rules"))
                .GetProperty("groups")
                .EnumerateArray()
                .SelectMany(group => group.GetProperty("rules").EnumerateArray())
                .ToArray();
            rules.ShouldNotBeEmpty();
            rules.ShouldAllBe(rule => rule.GetProperty("health").GetString() == "ok");
            rules.ShouldAllBe(rule => rule.GetProperty("state").GetString() != "firing");
        });

    [Fact]
    public async Task Promtool_finds_no_fault_with_what_is_our_own()
    {
        using var http = new HttpClient();
        foreach (var address in system.Scrapes)
        {
            var (exitCode, output) = await Promtool.Run(await http.GetStringAsync(address), "check", "metrics");

            exitCode.ShouldNotBe(1, output);
            output.Split('\n').Where(line => Own().IsMatch(line)).ShouldBeEmpty();
        }
    }

    private static IEnumerable<string> Queries(JsonElement dashboard) =>
        dashboard
            .GetProperty("panels")
            .EnumerateArray()
            .Where(panel => panel.TryGetProperty("targets", out _))
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!);

    [GeneratedRegex(
        @"\b(?!\w*_name\b)(up|(orders|eventstore|http_server)_\w+)\b(?=[{\[)]| [=><])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Metrics();

    [GeneratedRegex("^(orders|eventstore)_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();
}
