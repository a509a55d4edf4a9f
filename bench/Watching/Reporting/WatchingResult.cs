namespace Orders.Bench.Watching.Reporting;

/// <param name="Orders">Submitted while watched; all have ended.</param>
/// <param name="BytesOpened">Growth of the service's memory for each watch, once all were open.</param>
/// <param name="BytesServed">The same at the end, with all that the orders have left in memory meanwhile.</param>
internal sealed record WatchingResult(
    WatchingOptions Options,
    int Orders,
    Comparison Comparison,
    Latencies Latencies,
    long BytesOpened,
    long BytesServed
);
