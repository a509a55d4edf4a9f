using System.Collections.Concurrent;
using Orders.Replay.Planning;
using Orders.Replay.Services;

namespace Orders.Replay.Posting;

/// <summary>
/// Posts the returns, many at a time, but those of one order one after the other: the one that brings the last goods brings the
/// charges, too.
/// </summary>
public sealed class ReturnPosting(ServiceClient orders, ReplayOptions options)
{
    private readonly ConcurrentBag<string> _refusals = [];
    private int _accepted;

    public int AcceptedCount => _accepted;

    /// <summary>Returns that the service would not take, with its reasons.</summary>
    public IReadOnlyCollection<string> Refusals => _refusals;

    /// <param name="orderIds">The orders' ids by invoice.</param>
    public Task Post(
        IEnumerable<PlannedReturn> plan,
        IReadOnlyDictionary<string, Guid> orderIds,
        Action accepted,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            plan.GroupBy(planned => planned.Order, StringComparer.Ordinal).Index(),
            new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
            async (order, cancellation) =>
            {
                await options.UntilMayReturn(order.Index, cancellation);
                foreach (var planned in order.Item)
                {
                    if (await IsAccepted(planned, orderIds[planned.Order], cancellation))
                    {
                        Interlocked.Increment(ref _accepted);
                        accepted();
                    }
                }
            }
        );

    private async Task<bool> IsAccepted(PlannedReturn planned, Guid order, CancellationToken cancellationToken)
    {
        var key = $"{options.RunId}/{planned.Invoice}/{planned.Order}";
        if (
            await orders.PostOnce<ReturnAccepted>($"/orders/{order}/return", Body(planned), key, cancellationToken)
            is Answer<ReturnAccepted>.Refused refused
        )
        {
            _refusals.Add($"{planned.Invoice}, return of {planned.Order}: {refused.Problem}");
            return false;
        }

        return true;
    }

    private object Body(PlannedReturn planned) =>
        new { Reason = $"{options.RunId}/{planned.Invoice}", Lines = planned.Lines.Count > 0 ? planned.Lines : null };
}
