using System.Buffers.Binary;
using System.Diagnostics.Metrics;

namespace Orders.Worker.Telemetry;

/// <summary>What becomes of orders, counted where they end: each once, by the process that ended it.</summary>
internal static class OrderTelemetry
{
    public const string Name = "Orders.Worker";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "orders.order.duration",
        "s",
        "From an order's submission to its end, by how it ended.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 3_600, 86_400],
        }
    );

    /// <param name="outcome">Completed, Rejected or Cancelled.</param>
    public static void Ended(Guid order, string outcome, DateTimeOffset now)
    {
        if (SubmittedAt(order) is { } submitted)
        {
            Duration.Record(Math.Max(0, (now - submitted).TotalSeconds), new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    // An order's id is a UUID of version 7, which begins with the milliseconds at which it was made.
    private static DateTimeOffset? SubmittedAt(Guid order)
    {
        const int version = 7;
        const int otherBits = 16;
        Span<byte> bytes = stackalloc byte[16];
        order.TryWriteBytes(bytes, bigEndian: true, out _);
        return order.Version == version
            ? DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> otherBits)
            : null;
    }
}
