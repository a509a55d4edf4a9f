using Orders.Replay.Auditing;
using Orders.Replay.Following;
using Orders.Replay.Services;

namespace Orders.Replay.Reporting;

/// <param name="AcceptedPerSecond">Over the time that posting all orders took.</param>
/// <param name="CompletedPerSecond">From the first order's submission to the last one's end.</param>
/// <param name="BusMessagesPerSecond">Over the same time; null where the replay may not read the log.</param>
/// <param name="P50">From POST to completion, by the service's clock.</param>
/// <param name="P99">From POST to completion, by the service's clock.</param>
public sealed record Speed(
    double AcceptedPerSecond,
    double CompletedPerSecond,
    double? BusMessagesPerSecond,
    TimeSpan P50,
    TimeSpan P99
)
{
    private const string Completed = nameof(Completed);

    /// <param name="orders">As they were listed before anything came back.</param>
    public static Speed Of(IReadOnlyList<ListedOrder> orders, TimeSpan posting, LogFigures? log)
    {
        ListedOrder[] completed = [.. orders.Where(order => order.Status == Completed && order.EndedAt is not null)];
        TimeSpan[] latencies = [.. completed.Select(order => order.EndedAt!.Value - order.SubmittedAt).Order()];
        var span =
            completed.Length == 0
                ? TimeSpan.Zero
                : completed.Max(order => order.EndedAt!.Value) - orders.Min(order => order.SubmittedAt);
        return new Speed(
            Rate.Of(orders.Count, posting),
            Rate.Of(completed.Length, span),
            log is null ? null : Rate.Of(log.BusMessages, span),
            Percentile.Of(latencies, 50),
            Percentile.Of(latencies, 99)
        );
    }
}
