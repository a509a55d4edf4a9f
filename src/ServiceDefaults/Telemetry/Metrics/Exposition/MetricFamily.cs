using System.Globalization;
using System.Text;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

/// <summary>All series of one name; the formats want them in one place.</summary>
internal sealed class MetricFamily(string name, string type, string help)
{
    private const string Total = "_total";

    private readonly StringBuilder _samples = new();

    public string Type => type;

    public void Add(Labels labels, double value, string suffix = "", string? bound = null) =>
        Add(labels, Number(value), suffix, bound);

    public void Add(Labels labels, long value, string suffix = "", string? bound = null) =>
        Add(labels, value.ToString(CultureInfo.InvariantCulture), suffix, bound);

    public void WriteTo(StringBuilder text, ExpositionFormat format)
    {
        if (_samples.Length == 0)
        {
            return;
        }

        // OpenMetrics names a counter without what its samples end in.
        var family =
            format.IsOpenMetrics && type == MetricTypes.Counter && name.EndsWith(Total, StringComparison.Ordinal)
                ? name[..^Total.Length]
                : name;
        if (help.Length > 0)
        {
            text.Append("# HELP ").Append(family).Append(' ').Append(Escaped(format)).Append('\n');
        }

        text.Append("# TYPE ").Append(family).Append(' ').Append(type).Append('\n').Append(_samples);
    }

    /// <summary>A whole number has a point too, as OpenMetrics wants bounds; both formats have the same, lest series differ.</summary>
    public static string Bound(double bound) =>
        double.IsInteger(bound) ? bound.ToString("F1", CultureInfo.InvariantCulture) : Number(bound);

    private void Add(Labels labels, string value, string suffix, string? bound)
    {
        _samples.Append(name).Append(suffix);
        labels.WriteTo(_samples, bound);
        _samples.Append(' ').Append(value).Append('\n');
    }

    private string Escaped(ExpositionFormat format)
    {
        var escaped = help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return format.IsOpenMetrics ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }

    private static string Number(double value) =>
        value switch
        {
            double.PositiveInfinity => "+Inf",
            double.NegativeInfinity => "-Inf",
            _ => value.ToString("R", CultureInfo.InvariantCulture),
        };
}

internal static class MetricTypes
{
    public const string Counter = "counter";
    public const string Gauge = "gauge";
    public const string Histogram = "histogram";
}
