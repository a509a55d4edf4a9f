using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

namespace Orders.Telemetry.Tests.Metrics;

/// <summary>The table of metrics in docs/observing.md is what the services tell.</summary>
[Collection(MeasuredSuite.Name)]
public sealed partial class DocumentedMetrics(MeasuredSystem system)
{
    private static readonly string[] Kinds = ["_bucket", "_sum", "_count"];

    private static readonly string[] Programs =
    [
        "EventStore",
        "Orders.Messaging",
        "ServiceDefaults",
        "Orders.Api",
        "Orders.Worker",
        "Users.Api",
    ];

    private static readonly string[] Elsewhere = ["__name__", "instance", "job", "le", "otel_scope_name", "otel_scope_version"];

    [Fact]
    public async Task The_table_has_every_metric_with_its_labels()
    {
        var table = Rows()
            .Matches(Shipped.Observing)
            .ToDictionary(row => row.Groups["name"].Value, row => LabelsIn(row.Groups["labels"].Value), StringComparer.Ordinal);

        await MetricsEventually.Holds(async () =>
        {
            var told = await Told();
            table
                .Keys.Order(StringComparer.Ordinal)
                .ShouldBe(told.Keys.Union(Static(), StringComparer.Ordinal).Order(StringComparer.Ordinal));
            foreach (var (name, labels) in told)
            {
                labels.Order(StringComparer.Ordinal).ShouldBe(table[name].Order(StringComparer.Ordinal), name);
            }
        });
    }

    /// <summary>What has been measured: the labels of our own series, by metric.</summary>
    private async Task<Dictionary<string, HashSet<string>>> Told()
    {
        var told = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (labels, _) in await system.Prometheus.Query("""{otel_scope_name=~"EventStore.*|Orders[.].*|Users[.].*"}"""))
        {
            var name = labels.GetProperty("__name__").GetString()!;
            var kind = Array.Find(Kinds, kind => name.EndsWith(kind, StringComparison.Ordinal)) ?? "";
            var own = told.TryGetValue(name[..^kind.Length], out var known) ? known : told[name[..^kind.Length]] = [];
            own.UnionWith(labels.EnumerateObject().Select(label => label.Name).Except(Elsewhere, StringComparer.Ordinal));
        }

        return told;
    }

    /// <summary>What might be measured: instruments for what has not happened here stand in static fields.</summary>
    private static IEnumerable<string> Static() =>
        Assemblies()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType.IsAssignableTo(typeof(Instrument)))
            .Select(field =>
            {
                RuntimeHelpers.RunClassConstructor(field.DeclaringType!.TypeHandle);
                return NameOf((Instrument)field.GetValue(null)!);
            });

    private static string NameOf(Instrument instrument)
    {
        var kind = instrument.GetType().GetGenericTypeDefinition();
        return PrometheusName.Of(
            instrument.Name,
            instrument.Unit,
            isCounter: kind == typeof(Counter<>),
            isGauge: kind == typeof(Gauge<>) || kind == typeof(UpDownCounter<>)
        );
    }

    private static IEnumerable<Assembly> Assemblies() =>
        Programs.Select(name => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")));

    private static HashSet<string> LabelsIn(string cell) =>
        [.. Quoted().Matches(cell).Select(label => label.Groups["label"].Value)];

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    [GeneratedRegex(
        @"^\| `(?<name>(orders|eventstore)_\w+)` \|[^|]*\|(?<labels>[^|]*)\|",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Rows();

    [GeneratedRegex("`(?<label>[^`]+)`", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
