using EventStore.Positions;
using EventStore.Projections.Tables;
using Npgsql;

namespace EventStore.Projections.Run;

/// <summary>The tables that queries read.</summary>
internal sealed class LiveTarget<TLog>(IProjection<TLog> projection, ILogPositions<TLog> positions) : IProjectionTarget
    where TLog : ILogDefinition
{
    public string Schema { get; } = ProjectionSchema.Live(projection);

    // A swap holds the position's lock, so tables of another version are noticed before they are written.
    public async Task<bool> Move(
        NpgsqlTransaction transaction,
        long from,
        long to,
        int events,
        CancellationToken cancellationToken
    ) =>
        await positions.Move(transaction, projection.Name, from, to, cancellationToken)
        && await ProjectionTables<TLog>.Version(transaction.Connection!, projection, cancellationToken) == projection.Version;
}
