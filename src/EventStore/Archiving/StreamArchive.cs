using EventStore.Database;
using EventStore.Positions;
using Npgsql;

namespace EventStore.Archiving;

/// <summary>Moves the events of streams to the archive, in one transaction with the position of those that end them.</summary>
internal sealed class StreamArchive<TLog>(LogDatabase<TLog> database, ILogPositions<TLog> positions)
    where TLog : ILogDefinition
{
    public const string PositionName = "archive";

    private static readonly string MoveEvents = $"SELECT {TLog.Schema}.log_archive($1)";

    /// <returns>How many events have moved; null where another process has moved the position.</returns>
    public Task<int?> Move(string[] streamIds, long from, long to, CancellationToken cancellationToken) =>
        database.Run<int?>(
            async connection =>
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                if (!await positions.Move(transaction, PositionName, from, to, cancellationToken))
                {
                    return null;
                }

                await using var command = new NpgsqlCommand(MoveEvents, connection) { Parameters = { Sql.Array(streamIds) } };
                var events = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
                await transaction.CommitAsync(cancellationToken);
                return events;
            },
            cancellationToken
        );
}
