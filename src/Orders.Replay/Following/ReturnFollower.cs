using System.Collections.Concurrent;
using System.Diagnostics;
using Orders.Replay.Services;

namespace Orders.Replay.Following;

/// <summary>Reads the orders that come back until none of their returns is under way, and rests in between as the follower of orders does.</summary>
public sealed class ReturnFollower(ServiceClient orders, ReplayOptions options)
{
    private readonly ConcurrentDictionary<Guid, OrderState> _settled = new();

    /// <summary>Orders with a return under way when last looked at.</summary>
    public IReadOnlyList<Guid> Open { get; private set; } = [];

    /// <param name="returned">Orders of which every return has been accepted that ever will be.</param>
    /// <param name="settled">Told how many returns are settled.</param>
    /// <returns>The orders as they read at the end.</returns>
    public async Task<IReadOnlyList<OrderState>> Follow(
        IReadOnlyCollection<Guid> returned,
        Action<int> settled,
        CancellationToken cancellationToken
    )
    {
        Open = [.. returned];
        while (true)
        {
            var watch = Stopwatch.StartNew();
            await Read(Open, cancellationToken);
            Open = [.. Open.Where(id => !_settled.ContainsKey(id))];
            settled(_settled.Values.Sum(order => order.Returns.Count));
            if (Open.Count == 0)
            {
                return [.. _settled.Values];
            }

            await Task.Delay(Rest.After(watch.Elapsed, options), cancellationToken);
        }
    }

    private Task Read(IReadOnlyList<Guid> open, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            open,
            new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
            async (id, cancellation) =>
            {
                var order = await orders.Get<OrderState>($"/orders/{id}", cancellation);
                if (order.Returns.All(one => one.SettledAt is not null))
                {
                    _settled[id] = order;
                }
            }
        );
}
