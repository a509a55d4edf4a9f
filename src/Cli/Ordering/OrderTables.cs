using Orders.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Orders.Cli.Ordering;

internal static class OrderTables
{
    public static Table Of(ChangedOrder order) =>
        Tables.OfFacts(("order", $"{order.Id}"), ("status", order.Status), ("version", $"{order.Version}"));

    public static IRenderable Of(Order order)
    {
        var facts = Tables.OfFacts(
            ("order", $"{order.Id}"),
            ("status", order.Status),
            ("reason", order.Reason),
            ("user", $"{order.UserId}"),
            ("reference", order.Reference),
            ("total", Show.Money(order.Total, order.Currency)),
            ("submitted", Show.Instant(order.SubmittedAt)),
            ("ended", Show.Instant(order.EndedAt)),
            ("version", $"{order.Version}"),
            (
                "cancellation",
                order.Cancellation is { } asked ? $"{(asked.Refused ? "refused" : "asked for")}: {asked.Reason}" : null
            )
        );
        var lines = Tables.Of("line", "sku", "quantity", "unit price", "price");
        foreach (var (index, line) in order.Lines.Index())
        {
            lines.Add(
                $"{index}",
                line.Sku,
                $"{line.Quantity}",
                Show.Money(line.UnitPrice, order.Currency),
                Show.Money(line.UnitPrice * line.Quantity, order.Currency)
            );
        }

        foreach (var charge in order.Charges)
        {
            lines.Add("", charge.Code, "", "", Show.Money(charge.Amount, order.Currency));
        }

        return order.Returns.Count == 0
            ? new Rows(facts, Text.Empty, lines)
            : new Rows(facts, Text.Empty, lines, Text.Empty, Of(order, order.Returns));
    }

    public static Table Of(OrderPage page)
    {
        var table = Tables.Of("order", "status", "lines", "total", "submitted", "ended", "reference", "reason");
        foreach (var order in page.Items)
        {
            table.Add(
                $"{order.Id}",
                order.Status,
                $"{order.LineCount}",
                Show.Money(order.Total, order.Currency),
                Show.Instant(order.SubmittedAt),
                Show.Instant(order.EndedAt),
                order.Reference,
                order.Reason
            );
        }

        return table;
    }

    public static Table Of(History history)
    {
        var table = Tables.Of("position", "at", "event", "stream", "who", "began with");
        foreach (var item in history.Items)
        {
            table.Add(
                $"{item.Position}",
                Show.Instant(item.At),
                item.Type,
                $"{item.Stream}@{item.Version}",
                item.Who,
                item.Initiator
            );
        }

        return table;
    }

    private static Table Of(Order order, IEnumerable<OrderReturn> returns)
    {
        var table = Tables.Of("return", "pieces", "refund", "asked for", "settled", "reason");
        foreach (var one in returns)
        {
            table.Add(
                $"{one.Id}",
                $"{one.Lines.Sum(line => line.Quantity)}",
                Show.Money(one.Refund, order.Currency),
                Show.Instant(one.RequestedAt),
                Show.Instant(one.SettledAt),
                one.Reason
            );
        }

        return table;
    }
}
