namespace Orders.Replay.Auditing;

/// <summary>Both services' logs, where the replay may read them beside what the services tell over HTTP.</summary>
public interface IRunLogs : IAsyncDisposable
{
    /// <summary>Every order has ended: messages from now on are those of returns.</summary>
    Task EndOrders(CancellationToken cancellationToken);

    /// <summary>Reads both logs from their first event and audits them; everything has come to rest.</summary>
    Task<LogFigures> Read(CancellationToken cancellationToken);
}
