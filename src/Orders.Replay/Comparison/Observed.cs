using Orders.Replay.Auditing;
using Orders.Replay.Posting;
using Orders.Replay.Services;

namespace Orders.Replay.Comparison;

/// <summary>What the system says once every order has ended and every return is settled.</summary>
/// <param name="Accounts">The users' state by account.</param>
/// <param name="Log">Null where the replay may not read the log.</param>
public sealed record Observed(
    IReadOnlyCollection<AcceptedOrder> Accepted,
    IReadOnlyList<ListedOrder> Listed,
    IReadOnlyDictionary<string, UserState> Accounts,
    IReadOnlyDictionary<string, StockItem> StockBefore,
    IReadOnlyDictionary<string, StockItem> StockAfter,
    ReturnOutcome Returns,
    LogFigures? Log
);
