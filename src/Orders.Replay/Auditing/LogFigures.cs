namespace Orders.Replay.Auditing;

/// <summary>What the logs themselves tell about a run.</summary>
/// <param name="BusMessages">Events of the run that crossed the bus before the first return.</param>
/// <param name="Captured">Money captured by order, in minor units; answers that only repeat are not counted.</param>
/// <param name="Refunded">Money given back by order, counted likewise.</param>
/// <param name="Restocked">Pieces by SKU that returns brought back.</param>
/// <param name="Findings">What the auditor found in both logs from their beginning; empty where the books balance.</param>
public sealed record LogFigures(
    long BusMessages,
    IReadOnlyDictionary<Guid, long> Captured,
    IReadOnlyDictionary<Guid, long> Refunded,
    IReadOnlyDictionary<string, long> Restocked,
    IReadOnlyList<string> Findings
);
