using Orders.Replay.Services;

namespace Orders.Replay.Tests.Shop;

internal sealed partial class ShopBooks
{
    private readonly Dictionary<string, ReturnAccepted> _answers = new(StringComparer.Ordinal);

    public OrderState Order(Guid id)
    {
        lock (_lock)
        {
            return Find(id).State;
        }
    }

    /// <summary>Null where the return is refused.</summary>
    public ReturnAccepted? Return(Guid id, NewReturn request, string key)
    {
        lock (_lock)
        {
            if (_answers.TryGetValue(key, out var answer))
            {
                return answer;
            }

            var order = Find(id);
            NewReturnLine[] lines = request.Lines ?? [];
            if (faults.RefusesReturns || !order.TakeBack(lines))
            {
                return null;
            }

            _answers[key] = Settle(order, lines);
            return faults.SettlesReturnsTwice ? Settle(order, lines) : _answers[key];
        }
    }

    private ReturnAccepted Settle(ShopOrder order, NewReturnLine[] lines)
    {
        var goods = lines.Sum(line => line.Quantity * order.Ordered.Lines[line.Line].UnitPrice);
        var charges = order.KeepsGoods || faults.KeepsChargesOfReturns ? 0 : order.Ordered.Charges.Sum(charge => charge.Amount);
        var now = DateTimeOffset.UtcNow;
        order.Returns.Add(
            new ReturnState(
                Guid.CreateVersion7(),
                [.. lines.Select(line => new ReturnLine(line.Line, line.Quantity))],
                goods + charges,
                now,
                faults.NeverSettlesReturns ? null : now
            )
        );
        Spend(order.Ordered, -(goods + charges));
        foreach (var line in faults.ForgetsToRestock ? [] : lines)
        {
            Change(
                order.Ordered.Lines[line.Line].Sku,
                item => item with { OnHand = item.OnHand + line.Quantity, Shipped = item.Shipped - line.Quantity }
            );
        }

        if (!order.KeepsGoods)
        {
            order.End();
        }

        return new ReturnAccepted(order.Returns[^1].Id, goods + charges);
    }

    private ShopOrder Find(Guid id) => _orders.Single(order => order.Listed.Id == id);
}
