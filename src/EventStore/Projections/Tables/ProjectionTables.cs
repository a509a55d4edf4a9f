using System.Collections.Concurrent;
using EventStore.Append;
using EventStore.Database;
using Npgsql;

namespace EventStore.Projections.Tables;

/// <summary>Creates projections' tables when they are first needed. Processes that do so side by side take turns.</summary>
public sealed class ProjectionTables<TLog>(LogDatabase<TLog> database)
    where TLog : ILogDefinition
{
    private static readonly string SelectVersion = $"SELECT version FROM {TLog.Schema}.log_projections WHERE name = $1";

    // Tables that are new are empty, so whatever position there was is none of theirs.
    private static readonly string Register = $"""
        WITH position AS (
            INSERT INTO {TLog.Schema}.mt_event_progression (name, last_seq_id) VALUES ($1, 0)
            ON CONFLICT (name) DO UPDATE SET last_seq_id = 0, last_updated = transaction_timestamp())
        INSERT INTO {TLog.Schema}.log_projections (name, version) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET version = $2, built_at = now(), failure = NULL
        """;

    private readonly ConcurrentDictionary<string, bool> _present = new(StringComparer.Ordinal);

    /// <summary>Returns once the projection has tables, of whatever version.</summary>
    /// <exception cref="LogUnavailableException">The database is away, or another process has to make the tables first.</exception>
    internal async ValueTask Ensure(IProjection<TLog> projection, CancellationToken cancellationToken)
    {
        if (!_present.ContainsKey(projection.Name))
        {
            try
            {
                _present[projection.Name] = await database.Run(
                    connection => CreateMissing(connection, projection, cancellationToken),
                    cancellationToken
                );
            }
            catch (PostgresException refusal) when (refusal.SqlState is PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new LogUnavailableException(
                    $"The projection {projection.Name} has no tables yet, and this process may not make them ({refusal.MessageText}): one that may has to be started.",
                    refusal
                );
            }
        }
    }

    /// <summary>The version that the live tables were built with.</summary>
    internal Task<int> Version(IProjection<TLog> projection, CancellationToken cancellationToken) =>
        database.Run(connection => Version(connection, projection, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Version(IProjection{TLog}, CancellationToken)"/>
    internal static async Task<int> Version(
        NpgsqlConnection connection,
        IProjection<TLog> projection,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(SelectVersion, connection) { Parameters = { Sql.Value(projection.Name) } };
        return await command.ExecuteScalarAsync(cancellationToken) as int? ?? 0;
    }

    /// <summary>Empty tables in a schema, instead of whatever it held.</summary>
    internal static async Task Create(
        NpgsqlConnection connection,
        IProjection<TLog> projection,
        string schema,
        CancellationToken cancellationToken
    )
    {
        var tables = projection.Tables.Replace("{schema}", schema, StringComparison.Ordinal);
        await using var command = new NpgsqlCommand(
            $"SELECT {TLog.Schema}.log_create_projection_schema('{schema}'); {tables}",
            connection
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<bool> CreateMissing(
        NpgsqlConnection connection,
        IProjection<TLog> projection,
        CancellationToken cancellationToken
    )
    {
        var schema = ProjectionSchema.Live(projection);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await IsPresent(connection, projection, schema, cancellationToken))
        {
            await Create(connection, projection, schema, cancellationToken);
            await using var command = new NpgsqlCommand(Register, connection)
            {
                Parameters = { Sql.Value(projection.Name), Sql.Value(projection.Version) },
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<bool> IsPresent(
        NpgsqlConnection connection,
        IProjection<TLog> projection,
        string schema,
        CancellationToken cancellationToken
    )
    {
        await using var turns = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", connection)
        {
            Parameters = { Sql.Value($"{TLog.Schema}.projection_tables") },
        };
        await turns.ExecuteNonQueryAsync(cancellationToken);
        await using var present = new NpgsqlCommand(
            $"SELECT to_regnamespace($2) IS NOT NULL AND EXISTS ({SelectVersion})",
            connection
        )
        {
            Parameters = { Sql.Value(projection.Name), Sql.Value(schema) },
        };
        return (bool)(await present.ExecuteScalarAsync(cancellationToken))!;
    }
}
