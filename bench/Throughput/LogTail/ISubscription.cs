namespace Orders.Bench.LogTail;

/// <summary>Somebody who appends and somebody who follows, over the database.</summary>
internal interface ISubscription : IAsyncDisposable
{
    Task Append();

    /// <summary>Returns once the next event has arrived.</summary>
    ValueTask Arrival(CancellationToken cancellationToken);
}
