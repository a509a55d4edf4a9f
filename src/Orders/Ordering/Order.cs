using System.Collections.Immutable;
using Orders.Cancellation;
using Orders.Contracts;
using Orders.Returns;

namespace Orders.Ordering;

/// <param name="Reason">Why it was rejected or cancelled.</param>
/// <param name="Cancellation">Null where nobody has asked to call it off.</param>
/// <param name="Returns">Those under way and those settled, in the order in which they were asked for.</param>
public sealed record Order(
    OrderStatus Status,
    Guid OrderId,
    Guid UserId,
    string? Reference,
    IReadOnlyList<OrderLine> Lines,
    IReadOnlyList<Charge> Charges,
    Money Total,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? EndedAt,
    string? Reason,
    CancellationRequest? Cancellation,
    ImmutableList<Return> Returns
)
{
    public static Order Initial { get; } =
        new(
            OrderStatus.None,
            default,
            default,
            Reference: null,
            [],
            [],
            default,
            default,
            EndedAt: null,
            Reason: null,
            Cancellation: null,
            []
        );

    public static string StreamId(Guid orderId) => $"order-{orderId:D}";

    public static Order Evolve(Order state, object @event) =>
        @event switch
        {
            OrderSubmitted e => Submitted(e),
            OrderCompleted e => state with { Status = OrderStatus.Completed, EndedAt = e.CompletedAt },
            OrderRejected e => state with { Status = OrderStatus.Rejected, EndedAt = e.RejectedAt, Reason = e.Reason },
            OrderCancelled e => state with { Status = OrderStatus.Cancelled, EndedAt = e.CancelledAt, Reason = e.Reason },
            OrderCancellationRequested e => state with { Cancellation = new(IsRefused: false, e.Reason, e.RequestedAt) },
            OrderCancellationRefused e => state with
            {
                Cancellation = state.Cancellation! with { IsRefused = true, Reason = e.Reason },
            },
            OrderReturnRequested e => state with { Returns = state.Returns.Add(Return.Of(e)) },
            OrderReturned e => Returned(state, e),
            _ => state,
        };

    private static Order Returned(Order state, OrderReturned e)
    {
        var index = state.Returns.FindIndex(one => one.ReturnId == e.ReturnId);
        var settled = state with
        {
            Returns = state.Returns.SetItem(index, state.Returns[index] with { SettledAt = e.ReturnedAt }),
        };
        return e.NothingLeft ? settled with { Status = OrderStatus.Returned, EndedAt = e.ReturnedAt } : settled;
    }

    private static Order Submitted(OrderSubmitted e) =>
        Initial with
        {
            Status = OrderStatus.Submitted,
            OrderId = e.OrderId,
            UserId = e.UserId,
            Reference = e.Reference,
            Lines = e.Lines,
            Charges = e.Charges,
            Total = e.Total,
            SubmittedAt = e.SubmittedAt,
        };
}

public enum OrderStatus
{
    /// <summary>No order of this id was ever submitted.</summary>
    None,
    Submitted,
    Completed,
    Rejected,
    Cancelled,

    /// <summary>It was completed, and all of it has come back.</summary>
    Returned,
}
