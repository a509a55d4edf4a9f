using Orders.Bench.Watching.Service;

namespace Orders.Bench.Watching.Reporting;

/// <param name="Orders">Submitted while watched; all have ended.</param>
/// <param name="Opened">What each watch has added to the service's memory, once all were open.</param>
/// <param name="Served">The same at the end, with all that the orders have left in memory meanwhile.</param>
internal sealed record WatchingResult(
    WatchingOptions Options,
    int Orders,
    Comparison Comparison,
    Latencies Latencies,
    Memory Opened,
    Memory Served
);
