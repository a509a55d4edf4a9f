using System.Threading.Channels;

namespace Orders.Bench.Watching.Watchers;

/// <summary>Watches one order until there is another for it, and then that one: some watch of it is always open.</summary>
internal sealed class OrderWatcher(HttpClient http)
{
    private readonly Channel<Guid> _orders = Channel.CreateUnbounded<Guid>();
    private readonly List<Account> _accounts = [];
    private Watch? _watch;

    /// <summary>What its watches have seen; to be asked when it is at rest.</summary>
    public IReadOnlyList<Account> Accounts => _accounts;

    public void Show(Guid order) => _orders.Writer.TryWrite(order);

    /// <summary>To be called once all orders are shown.</summary>
    public void ShowNoMore() => _orders.Writer.Complete();

    /// <returns>Once it watches.</returns>
    public Task Begin(Guid order) => Turn(order);

    /// <returns>Once it watches the last order that it is shown.</returns>
    public async Task Follow()
    {
        await foreach (var order in _orders.Reader.ReadAllAsync())
        {
            await Turn(order);
        }
    }

    public ValueTask End() => _watch?.DisposeAsync() ?? default;

    private async Task Turn(Guid order)
    {
        var next = await Watch.Open(http, order);
        await End();
        _watch = next;
        _accounts.Add(next.Account);
    }
}
