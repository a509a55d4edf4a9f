using OpenTelemetry.Metrics;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

internal static class MetricPoints
{
    private const string ScopeName = "otel_scope_name";
    private const string ScopeVersion = "otel_scope_version";

    /// <summary>Null where the formats have no such type.</summary>
    public static string? TypeOf(Metric metric) =>
        metric.MetricType switch
        {
            MetricType.LongSum or MetricType.DoubleSum => MetricTypes.Counter,
            MetricType.LongGauge or MetricType.DoubleGauge => MetricTypes.Gauge,
            MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic => MetricTypes.Gauge,
            MetricType.Histogram => MetricTypes.Histogram,
            _ => null,
        };

    public static void Add(Metric metric, MetricFamily family)
    {
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var labels = LabelsOf(metric, point);
            switch (metric.MetricType)
            {
                case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                    family.Add(labels, point.GetSumLong());
                    break;
                case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                    family.Add(labels, point.GetSumDouble());
                    break;
                case MetricType.LongGauge:
                    family.Add(labels, point.GetGaugeLastValueLong());
                    break;
                // Not a number is what a gauge says of which nothing is known; left out, its series ends.
                case MetricType.DoubleGauge when !double.IsNaN(point.GetGaugeLastValueDouble()):
                    family.Add(labels, point.GetGaugeLastValueDouble());
                    break;
                case MetricType.Histogram:
                    AddHistogram(family, labels, point);
                    break;
                default:
                    break;
            }
        }
    }

    private static void AddHistogram(MetricFamily family, Labels labels, in MetricPoint point)
    {
        var count = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            count += bucket.BucketCount;
            family.Add(labels, count, "_bucket", MetricFamily.Bound(bucket.ExplicitBound));
        }

        family.Add(labels, point.GetHistogramSum(), "_sum");
        family.Add(labels, point.GetHistogramCount(), "_count");
    }

    private static Labels LabelsOf(Metric metric, in MetricPoint point)
    {
        var labels = new Labels().Add(ScopeName, metric.MeterName);
        if (!string.IsNullOrEmpty(metric.MeterVersion))
        {
            labels.Add(ScopeVersion, metric.MeterVersion);
        }

        foreach (var (attribute, value) in point.Tags)
        {
            labels.Add(attribute, value);
        }

        return labels;
    }
}
