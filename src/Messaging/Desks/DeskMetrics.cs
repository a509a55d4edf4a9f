using System.Diagnostics.Metrics;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Desks;

internal static class DeskMetrics
{
    private static readonly Histogram<int> BatchSize = MessagingTelemetry.Meter.CreateHistogram(
        "orders.desk.batch_size",
        "{command}",
        "Commands that a desk decided in one batch.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 25, 50, 100, 250] }
    );

    public static void Decides(string desk, int commands) =>
        BatchSize.Record(commands, new KeyValuePair<string, object?>("desk", desk));
}
