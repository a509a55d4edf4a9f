using System.Collections.Concurrent;
using Orders.ContainerTests.Stack;

namespace Orders.ContainerTests.Load;

/// <summary>Buyers who order all the time, whatever happens, until they are stopped.</summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private const int Buyers = 4;

    // So that what is being broken is never idle, and the machine still has room for what mends it.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly ConcurrentQueue<string> _accepted = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Shop _shop;
    private readonly string _user;
    private readonly string _sku;
    private readonly Task[] _buying;

    private SteadyLoad(Shop shop, string user, string sku)
    {
        (_shop, _user, _sku) = (shop, user, sku);
        _buying = [.. Enumerable.Range(0, Buyers).Select(_ => Buy())];
    }

    public static async Task<SteadyLoad> Start(OrdersStack stack)
    {
        var shop = stack.OpenShop();
        var sku = $"MUG-{Guid.NewGuid():N}";
        await shop.Receive(sku, 1_000_000);
        return new SteadyLoad(shop, await shop.RegisterVerifiedUser(), sku);
    }

    /// <summary>Returns how long it takes until an order placed now is completed.</summary>
    public async Task<TimeSpan> TimeToComplete()
    {
        var begun = System.Diagnostics.Stopwatch.StartNew();
        var order = await _shop.Order(_user, _sku);
        _accepted.Enqueue(order);
        await Patience.Until(async () => await _shop.StatusOf(order) == "Completed", $"order {order} is completed");
        return begun.Elapsed;
    }

    /// <summary>Stops buying, and returns the outcome once every order has ended.</summary>
    public async Task<Outcome> Finish()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_buying);
        var completed = 0;
        foreach (var order in _accepted)
        {
            var status = "";
            await Patience.Until(
                async () => (status = await _shop.StatusOf(order)) is not (null or "Submitted"),
                $"order {order} has ended"
            );
            completed += status == "Completed" ? 1 : 0;
        }

        return new Outcome(_accepted.Count, completed, await _shop.CountOrdersOf(_user));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_buying).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _shop.Dispose();
    }

    private async Task Buy()
    {
        while (!_stop.IsCancellationRequested)
        {
            _accepted.Enqueue(await _shop.Order(_user, _sku));
            await Task.Delay(Pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

/// <param name="Accepted">Orders that were answered with 202, each once for its buyer.</param>
/// <param name="Stored">Orders that the system says it has of them.</param>
internal sealed record Outcome(int Accepted, int Completed, int Stored)
{
    public int Lost => Accepted - Completed;

    public int Doubled => Stored - Accepted;
}
