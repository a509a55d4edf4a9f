using Orders.Replay.Services;

namespace Orders.Replay.Tests.Shop;

/// <summary>The books of a shop in which every order completes, and every return is settled, at once.</summary>
internal sealed partial class ShopBooks(ShopFaults faults)
{
    private static readonly Dictionary<string, long> Nothing = new(StringComparer.Ordinal);

    private readonly Lock _lock = new();
    private readonly List<ShopOrder> _orders = [];
    private readonly Dictionary<Guid, UserState> _users = [];
    private readonly Dictionary<string, StockItem> _stock = new(StringComparer.Ordinal);
    private long _position;

    public UserState Register()
    {
        lock (_lock)
        {
            var user = new UserState(Guid.CreateVersion7(), "PendingVerification", Nothing, Nothing);
            return _users[user.Id] = user;
        }
    }

    /// <summary>Null where the user was verified before.</summary>
    public UserState? Verify(Guid id)
    {
        lock (_lock)
        {
            return _users[id].IsActive ? null : _users[id] = _users[id] with { Status = "Active" };
        }
    }

    public UserState User(Guid id)
    {
        lock (_lock)
        {
            return _users[id];
        }
    }

    public StockChanged Receive(string sku, long pieces) =>
        Change(sku, item => item with { Received = item.Received + pieces, OnHand = item.OnHand + pieces });

    public StockChanged Adjust(string sku, long pieces) =>
        Change(sku, item => item with { Adjusted = item.Adjusted + pieces, OnHand = item.OnHand + pieces });

    public OrderAccepted Submit(NewOrder order)
    {
        lock (_lock)
        {
            var id = Keep(order);
            return new OrderAccepted(faults.KeepsOrdersTwice ? Keep(order) : id, ++_position);
        }
    }

    public Page<ListedOrder> Orders(Guid? userId, string? status, string? reference)
    {
        lock (_lock)
        {
            var found = _orders
                .Where(order => userId is null || order.Ordered.UserId == userId)
                .Select(order => order.Listed)
                .Where(order =>
                    (status is null || order.Status == status) && (reference is null || order.Reference == reference)
                );
            return new Page<ListedOrder>([.. found], Next: null, _position);
        }
    }

    public Page<StockItem> Stock()
    {
        lock (_lock)
        {
            return new Page<StockItem>([.. _stock.Values], Next: null, _position);
        }
    }

    private Guid Keep(NewOrder order)
    {
        var now = DateTimeOffset.UtcNow;
        var open = faults.NeverEnds is not null && order.Reference.EndsWith($"/{faults.NeverEnds}", StringComparison.Ordinal);
        var kept = new ListedOrder(
            Guid.CreateVersion7(),
            order.Reference,
            open ? "Submitted" : "Completed",
            order.Total,
            order.Lines.Length,
            now,
            open ? null : now
        );
        _orders.Add(new ShopOrder(order, kept));
        foreach (var line in order.Lines)
        {
            Change(line.Sku, item => item with { OnHand = item.OnHand - line.Quantity, Shipped = item.Shipped + line.Quantity });
        }

        Spend(order, order.Total + (faults.ChargesAPennyTooMuch ? 1 : 0));
        return kept.Id;
    }

    private void Spend(NewOrder order, long pence)
    {
        var user = _users[order.UserId];
        var spent = user.Spent.GetValueOrDefault(order.Currency) + pence;
        _users[user.Id] = user with { Spent = new Dictionary<string, long>(StringComparer.Ordinal) { [order.Currency] = spent } };
    }

    private StockChanged Change(string sku, Func<StockItem, StockItem> change)
    {
        lock (_lock)
        {
            var item = change(_stock.GetValueOrDefault(sku) ?? new StockItem(sku, 0, 0, 0, 0, 0));
            _stock[sku] = item;
            return new StockChanged(sku, item.OnHand, ++_position);
        }
    }
}
