using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

/// <summary>One collection as Prometheus reads it. Exponential histograms, which neither format has, are left out.</summary>
internal sealed class ExpositionText(ExpositionFormat format)
{
    private readonly Dictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);

    public void Add(in Batch<Metric> metrics)
    {
        foreach (var metric in metrics)
        {
            // Two meters may have an instrument of one name, of which the format has room for one type.
            if (MetricPoints.TypeOf(metric) is { } type && FamilyOf(metric, type) is { } family && family.Type == type)
            {
                MetricPoints.Add(metric, family);
            }
        }
    }

    public ReadOnlyMemory<byte> Write(Resource resource)
    {
        var text = new StringBuilder();
        WriteTarget(text, resource);
        foreach (var family in _families.Values)
        {
            family.WriteTo(text, format);
        }

        if (format.IsOpenMetrics)
        {
            text.Append("# EOF\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private MetricFamily FamilyOf(Metric metric, string type)
    {
        var name = PrometheusName.Of(
            metric.Name,
            metric.Unit,
            isCounter: type == MetricTypes.Counter,
            isGauge: type == MetricTypes.Gauge
        );
        if (!_families.TryGetValue(name, out var family))
        {
            _families[name] = family = new MetricFamily(name, type, metric.Description);
        }

        return family;
    }

    private void WriteTarget(StringBuilder text, Resource resource)
    {
        var (family, type) = format.IsOpenMetrics ? ("target", "info") : ("target_info", MetricTypes.Gauge);
        var labels = new Labels();
        foreach (var (attribute, value) in resource.Attributes)
        {
            labels.Add(attribute, value);
        }

        text.Append("# HELP ").Append(family).Append(" What the process is.\n");
        text.Append("# TYPE ").Append(family).Append(' ').Append(type).Append("\ntarget_info");
        labels.WriteTo(text);
        text.Append(" 1\n");
    }
}
