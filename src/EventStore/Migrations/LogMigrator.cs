using EventStore.Database;
using Npgsql;

namespace EventStore.Migrations;

/// <summary>
/// Creates and upgrades a log's tables. Processes that start side by side take turns. Where nothing is to be done, nothing but
/// reading is asked of the role.
/// </summary>
internal static class LogMigrator
{
    private static readonly string[] Steps = Scripts();

    /// <exception cref="SchemaTooNewException">A newer program has migrated the log.</exception>
    /// <exception cref="LogMisconfiguredException">The tables are behind, and the role may not migrate them.</exception>
    /// <exception cref="ArgumentException">The name cannot be a schema's.</exception>
    public static async Task Migrate(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        SchemaName.Check(schema);
        var applied = await AppliedVersion(connection, schema, cancellationToken);
        if (applied < Steps.Length)
        {
            try
            {
                await Upgrade(connection, schema, cancellationToken);
            }
            catch (PostgresException refusal) when (refusal.SqlState is PostgresErrorCodes.InsufficientPrivilege)
            {
                throw await MigrationRefusal.Of(connection, schema, applied, Steps.Length, refusal, cancellationToken);
            }
        }
        else
        {
            RefuseNewer(schema, applied);
        }
    }

    private static async Task Upgrade(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Execute(
            connection,
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
            $"{schema}.migrations",
            cancellationToken
        );
        await CreateSchema(connection, schema, cancellationToken);
        var applied = await AppliedVersion(connection, schema, cancellationToken);
        RefuseNewer(schema, applied);
        for (var version = applied + 1; version <= Steps.Length; version++)
        {
            await Execute(
                connection,
                Steps[version - 1].Replace("{schema}", schema, StringComparison.Ordinal),
                cancellationToken
            );
            await Execute(
                connection,
                $"INSERT INTO {schema}.log_migrations (version) VALUES ({version.ToString(null, null)})",
                cancellationToken
            );
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static void RefuseNewer(string schema, int applied)
    {
        if (applied > Steps.Length)
        {
            throw new SchemaTooNewException(schema, applied, Steps.Length);
        }
    }

    // Even IF NOT EXISTS asks for the right to create, so what is there is not asked for.
    private static async Task CreateSchema(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        if (!await Exists(connection, "SELECT to_regnamespace($1) IS NOT NULL", schema, cancellationToken))
        {
            await Execute(connection, $"CREATE SCHEMA {schema}", cancellationToken);
        }

        await Execute(
            connection,
            $"""
            CREATE TABLE IF NOT EXISTS {schema}.log_migrations (
                version integer PRIMARY KEY,
                applied_at timestamptz NOT NULL DEFAULT now());
            """,
            cancellationToken
        );
    }

    private static async Task<int> AppliedVersion(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        var migrations = $"{schema}.log_migrations";
        if (!await Exists(connection, "SELECT to_regclass($1) IS NOT NULL", migrations, cancellationToken))
        {
            return 0;
        }

        await using var command = new NpgsqlCommand($"SELECT coalesce(max(version), 0) FROM {migrations}", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<bool> Exists(
        NpgsqlConnection connection,
        string sql,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = name } } };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task Execute(
        NpgsqlConnection connection,
        string sql,
        string parameter,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = parameter } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string[] Scripts()
    {
        var assembly = typeof(LogMigrator).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return reader.ReadToEnd();
                }),
        ];
    }
}
