using Orders.Replay.Services;

namespace Orders.Replay.Tests.Shop;

/// <summary>An order in the shop's books.</summary>
internal sealed class ShopOrder(NewOrder ordered, ListedOrder listed)
{
    private readonly int[] _kept = [.. ordered.Lines.Select(line => line.Quantity)];

    public NewOrder Ordered => ordered;

    public ListedOrder Listed { get; private set; } = listed;

    public List<ReturnState> Returns { get; } = [];

    public bool KeepsGoods => _kept.Any(pieces => pieces > 0);

    public OrderState State => new(Listed.Id, Listed.Status, [.. Returns]);

    /// <summary>False where there is not so much left.</summary>
    public bool TakeBack(NewReturnLine[] lines)
    {
        foreach (var line in lines)
        {
            _kept[line.Line] -= line.Quantity;
        }

        return Listed.Status == "Completed" && _kept.All(pieces => pieces >= 0);
    }

    public void End() => Listed = Listed with { Status = "Returned", EndedAt = DateTimeOffset.UtcNow };
}
