using Orders.Ordering;

namespace Orders.Audit;

/// <summary>What must hold for an order when the log has been read to its end.</summary>
internal static class OrderRequirements
{
    public static IEnumerable<(FindingKind Kind, string Message)> Unmet(OrderBook order, bool requireAllEnded) =>
        order.Status switch
        {
            OrderStatus.None => [(FindingKind.NeverSubmitted, "There are events of an order that was never submitted.")],
            OrderStatus.Submitted when requireAllEnded => [(FindingKind.NotEnded, "The order was accepted and has not ended.")],
            OrderStatus.Submitted => [],
            OrderStatus.Completed or OrderStatus.Returned =>
            [
                .. Missing(order).Select(message => (FindingKind.Incomplete, $"Completed, but {message}.")),
                .. order.Returns?.Unmet(order.Captured?.Amount ?? 0, requireAllEnded) ?? [],
            ],
            _ => LeftBehind(order).Select(message => (FindingKind.LeftBehind, $"{order.Status}, but {message}.")),
        };

    private static IEnumerable<string> Missing(OrderBook order)
    {
        if (order.Shipped != order.Ordered || order.Reserved != 0)
        {
            yield return $"of {order.Ordered} pieces {order.Shipped} are shipped and {order.Reserved} still reserved";
        }

        if (!order.Dispatched)
        {
            yield return "no shipment was dispatched";
        }

        if (order.Authorized != order.Total || order.Voided)
        {
            yield return $"of {order.Total} {order.Authorized} is authorised{(order.Voided ? " and voided" : "")}";
        }

        if (order.Captured != order.Total)
        {
            yield return $"of {order.Total} {order.Captured} is captured";
        }
    }

    private static IEnumerable<string> LeftBehind(OrderBook order)
    {
        if (order.Reserved != 0)
        {
            yield return $"{order.Reserved} pieces are still reserved";
        }

        if (order is { Authorized: { } held, Voided: false, Captured: null })
        {
            yield return $"{held} is still authorised";
        }

        if (order.Captured is { } captured)
        {
            yield return $"{captured} is captured";
        }

        if (order.Dispatched)
        {
            yield return "the shipment was dispatched";
        }
    }
}
