namespace Orders.Bench.LogLoads.Workers;

/// <summary>One side's way to do one load.</summary>
internal interface IWorkload : IAsyncDisposable
{
    /// <summary>Does it once.</summary>
    /// <returns>How much was done.</returns>
    Task<int> Step();
}
