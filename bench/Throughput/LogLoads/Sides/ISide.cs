namespace Orders.Bench.LogLoads.Sides;

/// <summary>One of those that a cell compares, started and warm.</summary>
internal interface ISide : IAsyncDisposable
{
    /// <returns>What was done a second.</returns>
    Task<double> Run(TimeSpan duration, CancellationToken cancellationToken);
}
