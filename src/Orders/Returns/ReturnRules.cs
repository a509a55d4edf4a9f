using Orders.Contracts;
using Orders.Ordering;

namespace Orders.Returns;

internal static class ReturnRules
{
    public static void Check(Order order, Remainder left, RequestReturn command)
    {
        Require(PlainText.Fits(command.Reason, OrderLimits.Reason), "reason", PlainText.Rule(OrderLimits.Reason));
        if (command.Lines is not { } lines)
        {
            return;
        }

        Require(
            lines.Count is > 0 and <= OrderLimits.Lines,
            "lines",
            $"Name 1 to {OrderLimits.Lines} lines, or leave the lines out to return all that is left."
        );
        var seen = new HashSet<int>();
        foreach (var (index, line) in lines.Index())
        {
            var field = $"lines[{index}]";
            Require(
                line.Line >= 0 && line.Line < order.Lines.Count,
                $"{field}.line",
                $"The order has {order.Lines.Count} lines: name one by its place, from 0."
            );
            Require(seen.Add(line.Line), $"{field}.line", "Name each line once.");
            Require(line.Quantity >= 1, $"{field}.quantity", "Give at least one piece.");
            Require(
                line.Quantity <= left.Of(line.Line),
                $"{field}.quantity",
                $"Of this line {left.Of(line.Line)} pieces can come back: return no more than these."
            );
        }
    }

    private static void Require(bool holds, string field, string rule)
    {
        if (!holds)
        {
            throw new DomainException(Refusal.Invalid, "return-invalid", field, rule);
        }
    }
}
