namespace Orders.Telemetry.Tests.Metrics;

/// <summary>What is delivered beside the programs, as it stands in the repository.</summary>
internal static class Shipped
{
    public static string Prometheus { get; } = Path.Combine(AppContext.BaseDirectory, "prometheus");

    public static string Dashboard => Read("grafana", "orders.json");

    public static string Observing => Read("docs", "observing.md");

    public static string Runbook => Read("docs", "runbook.md");

    public static string Alerts => Read("prometheus", "alerts.yml");

    public static string AlertTests => Read("prometheus", "alerts.test.yml");

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path]));
}
