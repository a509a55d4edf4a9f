using Npgsql;

namespace EventStore.Projections.Run;

/// <summary>Tables that a projection writes, and the position that moves with them.</summary>
internal interface IProjectionTarget
{
    string Schema { get; }

    /// <summary>
    /// Moves the position in the transaction; false where it is another by now, or the tables are no longer the caller's to write.
    /// </summary>
    /// <param name="events">How many events are applied in the transaction.</param>
    Task<bool> Move(NpgsqlTransaction transaction, long from, long to, int events, CancellationToken cancellationToken);
}
