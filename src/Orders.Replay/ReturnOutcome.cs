using Orders.Replay.Planning;
using Orders.Replay.Services;

namespace Orders.Replay;

/// <param name="Posted">The returns of the plan whose orders were completed.</param>
/// <param name="Orders">The orders that they take from, as they read when all returns were settled.</param>
/// <param name="Posting">How long the posting took.</param>
/// <param name="Refusals">Returns that the service would not take, with its reasons.</param>
public sealed record ReturnOutcome(
    IReadOnlyList<PlannedReturn> Posted,
    IReadOnlyList<OrderState> Orders,
    TimeSpan Posting,
    IReadOnlyCollection<string> Refusals
);
