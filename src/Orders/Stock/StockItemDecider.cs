using Orders.Contracts;
using Orders.Ordering;

namespace Orders.Stock;

public static class StockItemDecider
{
    /// <exception cref="DomainException">A field breaks a rule, or more would be written off than is on hand.</exception>
    public static IReadOnlyList<object> Decide(StockItem state, object command) =>
        command switch
        {
            ReceiveGoods c => [Receive(c)],
            AdjustStock c => [Adjust(state, c)],
            _ => throw new ArgumentException($"The stock knows no command {command.GetType().Name}.", nameof(command)),
        };

    private static GoodsReceived Receive(ReceiveGoods command)
    {
        CheckSku(command.Sku);
        Require(command.Quantity is >= 1 and <= StockLimits.Quantity, "quantity", $"Give 1 to {StockLimits.Quantity} pieces.");
        Require(
            command.Reference is null || PlainText.Fits(command.Reference, StockLimits.Text),
            "reference",
            $"{PlainText.Rule(StockLimits.Text)} Or leave the reference out."
        );
        return new GoodsReceived(command.Sku, command.Quantity, command.Reference);
    }

    private static StockAdjusted Adjust(StockItem state, AdjustStock command)
    {
        CheckSku(command.Sku);
        Require(
            command.Quantity is not 0 and >= -StockLimits.Quantity and <= StockLimits.Quantity,
            "quantity",
            $"Give up to {StockLimits.Quantity} pieces found (positive) or written off (negative)."
        );
        Require(PlainText.Fits(command.Reason, StockLimits.Text), "reason", PlainText.Rule(StockLimits.Text));
        return state.OnHand + command.Quantity >= 0
            ? new StockAdjusted(command.Sku, command.Quantity, command.Reason)
            : throw new DomainException(
                Refusal.Conflict,
                "stock-not-on-hand",
                "quantity",
                $"{state.OnHand} pieces of {command.Sku} are on hand: write off no more than these."
            );
    }

    private static void CheckSku(string sku) =>
        Require(PlainText.Fits(sku, OrderLimits.Sku), "sku", PlainText.Rule(OrderLimits.Sku));

    private static void Require(bool holds, string field, string rule)
    {
        if (!holds)
        {
            throw new DomainException(Refusal.Invalid, "stock-invalid", field, rule);
        }
    }
}
