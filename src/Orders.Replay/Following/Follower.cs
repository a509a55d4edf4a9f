using System.Diagnostics;
using Orders.Replay.Posting;
using Orders.Replay.Services;

namespace Orders.Replay.Following;

/// <summary>
/// Follows all orders to their end with one list of those that have not ended, instead of a request for each order.
/// </summary>
public sealed class Follower(OwnOrders own, OrderPosting posting, ReplayOptions options)
{
    private const string Open = "Submitted";

    /// <summary>Returns when the posting is over and no accepted order is open.</summary>
    /// <param name="ended">Told how many have ended and which have not.</param>
    public async Task Follow(Task posted, Action<int, IReadOnlyList<ListedOrder>> ended, CancellationToken cancellationToken)
    {
        while (true)
        {
            var last = posted.IsCompleted;
            var accepted = posting.AcceptedCount;
            var watch = Stopwatch.StartNew();
            var open = (await own.List(Open, posting.Position, cancellationToken)).Orders;
            ended(Math.Max(0, accepted - open.Count), open);
            if (last && open.Count == 0)
            {
                return;
            }

            await Task.Delay(Rest.After(watch.Elapsed, options), cancellationToken);
        }
    }
}
