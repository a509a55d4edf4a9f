using EventStore.Claims;
using EventStore.Read;
using Orders.Ordering;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api;

/// <summary>What a caller asks of an order that exists.</summary>
/// <param name="IfMatch">The versions of the order that the caller means.</param>
/// <param name="DeadlineId">The deadline of the request until the saga has seen it.</param>
/// <param name="Decide">
/// Pure, since it may be asked several times; from the order and the events of the stream beside it. It refuses by throwing.
/// </param>
internal sealed record OrderChange(
    Guid OrderId,
    Reach Reach,
    IfMatch IfMatch,
    string DeadlineId,
    Func<Order, IReadOnlyList<RecordedEvent>, IReadOnlyList<object>> Decide
)
{
    /// <summary>Another stream that the decision looks at, and that must not have moved when it is appended; null for none.</summary>
    public string? Beside { get; init; }

    /// <summary>What the unit claims, told by the order as the decision leaves it, at a position that is not known yet.</summary>
    public Func<ChangedOrder, Claim?>? Claim { get; init; }
}

/// <param name="Version">The order's own version, as in its ETag.</param>
/// <param name="Position">Ask a list for at least this position, and it includes the change.</param>
public sealed record ChangedOrder(Guid Id, OrderStatus Status, long Version, long Position);
