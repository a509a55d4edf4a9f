using System.Collections.Concurrent;
using EventStore.Database;
using Npgsql;

namespace EventStore.Projections;

/// <summary>Creates and upgrades projections' tables when they are first needed. Processes that do so side by side take turns.</summary>
public sealed class ProjectionTables<TLog>(LogDatabase<TLog> database)
    where TLog : ILogDefinition
{
    private readonly ConcurrentDictionary<string, bool> _present = new(StringComparer.Ordinal);

    /// <summary>Returns once the projection's tables are those of its newest script.</summary>
    /// <exception cref="Append.LogUnavailableException">The database is away.</exception>
    public async ValueTask Ensure(IProjection<TLog> projection, CancellationToken cancellationToken)
    {
        if (_present.ContainsKey(projection.Name))
        {
            return;
        }

        _present[projection.Name] = await database.Run(
            connection => Upgrade(connection, projection, cancellationToken),
            cancellationToken
        );
    }

    private static async Task<bool> Upgrade(
        NpgsqlConnection connection,
        IProjection<TLog> projection,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var applied = await Applied(connection, projection.Name, cancellationToken);
        foreach (var (index, script) in projection.Scripts.Index().Skip(applied))
        {
            await Run(connection, projection.Name, index + 1, script, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<int> Applied(NpgsqlConnection connection, string name, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
                {
                    Parameters = { Sql.Value($"{TLog.Schema}.projection_migrations") },
                },
                new(
                    $"""
                    CREATE TABLE IF NOT EXISTS {TLog.Schema}.projection_migrations (
                        projection text NOT NULL,
                        version integer NOT NULL,
                        applied_at timestamptz NOT NULL DEFAULT now(),
                        PRIMARY KEY (projection, version))
                    """
                ),
            },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            $"SELECT coalesce(max(version), 0) FROM {TLog.Schema}.projection_migrations WHERE projection = $1",
            connection
        )
        {
            Parameters = { Sql.Value(name) },
        };
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task Run(
        NpgsqlConnection connection,
        string name,
        int version,
        string script,
        CancellationToken cancellationToken
    )
    {
        await using (
            var tables = new NpgsqlCommand(script.Replace("{schema}", TLog.Schema, StringComparison.Ordinal), connection)
        )
        {
            await tables.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var record = new NpgsqlCommand(
            $"INSERT INTO {TLog.Schema}.projection_migrations (projection, version) VALUES ($1, $2)",
            connection
        )
        {
            Parameters = { Sql.Value(name), Sql.Value(version) },
        };
        await record.ExecuteNonQueryAsync(cancellationToken);
    }
}
