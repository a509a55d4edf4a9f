namespace Orders.Messaging.Sagas;

/// <summary>Sagas whose instances are streams of the log; section <c>Messaging:Sagas</c>.</summary>
public sealed class LogSagaOptions
{
    /// <summary>Instances of each saga kept in memory, so that the next message needs no read.</summary>
    public int CachedInstances { get; set; } = 20_000;

    /// <summary>Tries on fresh state after a version conflict before the message waits for its turn.</summary>
    public int Conflicts { get; set; } = 5;
}
