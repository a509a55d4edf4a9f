using Orders.Replay.Following;
using Orders.Replay.Planning;

namespace Orders.Replay.Reporting;

/// <param name="Planned">Returns found in the file.</param>
/// <param name="Posted">Those whose order was completed; of others nothing can come back.</param>
/// <param name="AcceptedPerSecond">Over the time that posting all returns took.</param>
/// <param name="SettledPerSecond">From the first request to the last settlement, by the service's clock.</param>
/// <param name="P50">From POST to settlement, by the service's clock.</param>
/// <param name="P99">From POST to settlement, by the service's clock.</param>
public sealed record ReturnFigures(
    int Planned,
    int Posted,
    int Accepted,
    int Refused,
    int Settled,
    double AcceptedPerSecond,
    double SettledPerSecond,
    TimeSpan P50,
    TimeSpan P99
)
{
    public static ReturnFigures Of(ReturnPlan plan, ReturnOutcome outcome)
    {
        (DateTimeOffset Requested, DateTimeOffset Settled)[] settled =
        [
            .. outcome
                .Orders.SelectMany(order => order.Returns)
                .Where(one => one.SettledAt is not null)
                .Select(one => (one.RequestedAt, one.SettledAt!.Value)),
        ];
        TimeSpan[] latencies = [.. settled.Select(one => one.Settled - one.Requested).Order()];
        var span = settled.Length == 0 ? TimeSpan.Zero : settled.Max(one => one.Settled) - settled.Min(one => one.Requested);
        var accepted = outcome.Posted.Count - outcome.Refusals.Count;
        return new(
            plan.Returns.Count,
            outcome.Posted.Count,
            accepted,
            outcome.Refusals.Count,
            settled.Length,
            Rate.Of(accepted, outcome.Posting),
            Rate.Of(settled.Length, span),
            Percentile.Of(latencies, 50),
            Percentile.Of(latencies, 99)
        );
    }
}
