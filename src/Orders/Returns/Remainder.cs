using Orders.Contracts;
using Orders.Ordering;

namespace Orders.Returns;

/// <summary>What of an order has not come back and is not on its way back.</summary>
/// <param name="Lines">Lines with pieces left, in the order's order.</param>
/// <param name="Money">What was paid and is not refunded.</param>
internal sealed record Remainder(IReadOnlyList<ReturnedLine> Lines, Money Money)
{
    public bool IsEmpty => Lines.Count == 0 && Money.Amount == 0;

    public static Remainder Of(Order order)
    {
        var returned = order
            .Returns.SelectMany(one => one.Lines)
            .GroupBy(line => line.Line, line => line.Quantity)
            .ToDictionary(line => line.Key, line => line.Sum());
        var lines = order
            .Lines.Select((line, index) => new ReturnedLine(index, line.Quantity - returned.GetValueOrDefault(index)))
            .Where(line => line.Quantity > 0);
        var refunded = order.Returns.Sum(one => one.Refund.Amount);
        return new Remainder([.. lines], order.Total with { Amount = order.Total.Amount - refunded });
    }

    public int Of(int line) => Lines.FirstOrDefault(left => left.Line == line)?.Quantity ?? 0;

    /// <summary>Whether no goods are left with the customer afterwards; the charges are refunded then, too.</summary>
    public bool IsAll(IEnumerable<ReturnedLine> lines) =>
        lines.Sum(line => (long)line.Quantity) == Lines.Sum(line => (long)line.Quantity);
}
