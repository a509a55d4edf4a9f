using System.Text.Json;
using EventStore.Database;
using Npgsql;

namespace EventStore.Projections.Status;

/// <summary>Keeps failures where every process sees them. None is kept while the database is away: there is nowhere to.</summary>
internal sealed class ProjectionFailures<TLog>(LogDatabase<TLog> database)
    where TLog : ILogDefinition
{
    /// <param name="pause">Until the next try.</param>
    public Task Record(string projection, Exception failure, TimeSpan pause, CancellationToken cancellationToken) =>
        Record("log_projections", "name = $1", Sql.Value(projection), failure, pause, cancellationToken);

    /// <inheritdoc cref="Record(string, Exception, TimeSpan, CancellationToken)"/>
    /// <param name="build">The id of the build that has failed.</param>
    public Task Record(Guid build, Exception failure, TimeSpan pause, CancellationToken cancellationToken) =>
        Record("log_projection_builds", "id = $1 AND ended_at IS NULL", Sql.Value(build), failure, pause, cancellationToken);

    /// <summary>Forgets a failure that was no event's; one at an event ends when the position passes the event.</summary>
    public Task Clear(string projection, CancellationToken cancellationToken) =>
        Execute(
            $"""
            UPDATE {TLog.Schema}.log_projections SET failure = NULL
            WHERE name = $1 AND failure IS NOT NULL AND failure -> 'Event' = 'null'
            """,
            [Sql.Value(projection)],
            cancellationToken
        );

    private async Task Record(
        string table,
        string condition,
        NpgsqlParameter key,
        Exception failure,
        TimeSpan pause,
        CancellationToken cancellationToken
    )
    {
        // PostgreSQL keeps no NUL in a text.
        var stored = new StoredFailure(failure.Message.Replace('\0', ' '), FailedEvent.Of(failure));
        try
        {
            await Execute(
                $"""
                UPDATE {TLog.Schema}.{table} SET
                    failed_since = CASE WHEN failure -> 'Event' = $2::jsonb THEN failed_since ELSE now() END,
                    failure = $3::jsonb,
                    next_try = now() + $4
                WHERE {condition}
                """,
                [
                    key,
                    Sql.Value(JsonSerializer.Serialize(stored.Event)),
                    Sql.Value(JsonSerializer.Serialize(stored)),
                    Sql.Value(pause),
                ],
                cancellationToken
            );
        }
        catch (Exception other) when (other is not OperationCanceledException)
        {
            // The failure is in the process's own log; that it cannot be kept must not end what goes on after it.
        }
    }

    private Task<int> Execute(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken) =>
        database.Run(
            async connection =>
            {
                await using var command = new NpgsqlCommand(sql, connection);
                command.Parameters.AddRange(parameters.Select(parameter => parameter.Clone()).ToArray());
                return await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken
        );
}
