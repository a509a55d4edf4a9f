using EventStore.Read;
using Orders.Ordering;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api;

internal static class OrderInReach
{
    /// <summary>The order as its events tell it. One that is out of the caller's reach is as one that is not there.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static Order Require(Guid id, IEnumerable<RecordedEvent> events, Reach reach)
    {
        var order = events.Select(recorded => recorded.Data).Aggregate(Order.Initial, Order.Evolve);
        return order.Status is not OrderStatus.None && reach.Includes(order.UserId)
            ? order
            : throw ProblemException.NotFound($"There is no order {id}: use the id that its submission was answered with.");
    }
}
