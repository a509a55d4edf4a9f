using EventStore.Append;
using Orders.Contracts;
using Orders.Ordering;
using Orders.Returns;

namespace Orders.Worker.OrderWorkflow;

/// <summary>Returns are settled one after the other, in the order in which they arrive.</summary>
public sealed partial class OrderSaga
{
    /// <summary>The returns under way; the first is the one that <see cref="Pending"/> is about.</summary>
    public IReadOnlyList<ReturnInHand> ReturnsInHand { get; set; } = [];

    public IReadOnlyList<Guid> ReturnsSeen { get; set; } = [];

    /// <summary>With the returns seen so far everything comes back.</summary>
    public bool NothingLeft { get; set; }

    internal ReturnInHand Returning => ReturnsInHand[0];

    internal bool HasSeen(OrderReturnRequested request) => ReturnsSeen.Contains(request.ReturnId);

    internal void Take(OrderReturnRequested request)
    {
        ReturnsInHand = [.. ReturnsInHand, new ReturnInHand(request.ReturnId, request.Goods, request.Refund)];
        ReturnsSeen = [.. ReturnsSeen, request.ReturnId];
        NothingLeft |= request.NothingLeft;
        Meet(ReturnDecider.DeadlineId(request.OrderId, request.ReturnId));
    }

    internal void EndReturn(DateTimeOffset now)
    {
        Append(
            Order.StreamId(CorrelationId),
            ExpectedVersion.Any,
            new OrderReturned(CorrelationId, Returning.ReturnId, NothingLeft && ReturnsInHand.Count == 1, now)
        );
        ReturnsInHand = [.. ReturnsInHand.Skip(1)];
        Pending = null;
        Flag(null);
        ClearDeadline();
    }
}

/// <param name="Goods">One entry per SKU.</param>
public sealed record ReturnInHand(Guid ReturnId, IReadOnlyList<SkuQuantity> Goods, Money Refund);
