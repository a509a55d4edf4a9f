using System.Text.Json;

namespace Orders.Api.OrderHistory;

/// <param name="Items">Every event of the order's streams, in the order in which they happened.</param>
public sealed record History(IReadOnlyList<HistoryItem> Items);

/// <param name="Id">The event's, and its message's: what follows from it has it as its <c>CausationId</c>.</param>
/// <param name="Version">The event's place in its stream, from 1.</param>
/// <param name="Who">The caller, or the part of the system, that decided.</param>
/// <param name="Initiator">The caller who began it all, where a part of the system decided.</param>
/// <param name="CausationId">The message that led to it, where one did.</param>
/// <param name="TraceId">W3C; null where it was not traced.</param>
public sealed record HistoryItem(
    long Position,
    Guid Id,
    string Stream,
    long Version,
    string Type,
    DateTimeOffset At,
    string? Who,
    string? Initiator,
    string? CorrelationId,
    string? CausationId,
    string? TraceId,
    JsonElement Data
);
