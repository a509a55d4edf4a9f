namespace Orders.AppHost;

/// <summary>The services, in one process or in several; disposing stops them.</summary>
internal interface IRunning : IAsyncDisposable
{
    Uri Orders { get; }

    Uri Users { get; }

    /// <summary>Returns when a stop is asked for.</summary>
    Task UntilStoppedAsync(CancellationToken stopRequested);
}
