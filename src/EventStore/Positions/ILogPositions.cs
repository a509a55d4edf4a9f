using Npgsql;

namespace EventStore.Positions;

/// <summary>Named positions of readers, in Marten's mt_event_progression.</summary>
public interface ILogPositions
{
    /// <summary>0 for a reader that has never moved.</summary>
    Task<long> Get(string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves from the position that the caller believes to be current; false where it is another by now, and then somebody else
    /// does the caller's work.
    /// </summary>
    Task<bool> Move(string name, long from, long to, CancellationToken cancellationToken = default);

    /// <summary>The same inside a transaction of the caller, so that the position moves only with the caller's own rows.</summary>
    Task<bool> Move(
        NpgsqlTransaction transaction,
        string name,
        long from,
        long to,
        CancellationToken cancellationToken = default
    );
}

public interface ILogPositions<TLog> : ILogPositions
    where TLog : ILogDefinition;
