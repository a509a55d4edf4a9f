using System.Diagnostics.Metrics;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Sagas;

internal static class SagaMetrics
{
    private static readonly Histogram<double> StateDuration = MessagingTelemetry.Meter.CreateHistogram(
        "orders.saga.state.duration",
        "s",
        "How long a saga was in a state that it has left, by the state.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 86_400],
        }
    );

    public static void Left(string saga, string state, TimeSpan after) =>
        StateDuration.Record(
            Math.Max(0, after.TotalSeconds),
            new KeyValuePair<string, object?>("saga", saga),
            new KeyValuePair<string, object?>("state", state)
        );
}
