using EventStore;

namespace Orders.Messaging.Relaying;

/// <summary>Publishes the messages of a log, in its order.</summary>
public interface IRelay
{
    Task<RelayStatus> Status(CancellationToken cancellationToken = default);

    /// <summary>
    /// Publishes the messages of one stream once more, under the ids that they have; returns how many. For what the broker may
    /// have lost: whoever has handled them already recognises them.
    /// </summary>
    Task<int> Republish(string streamId, CancellationToken cancellationToken = default);
}

public interface IRelay<TLog> : IRelay
    where TLog : ILogDefinition;
