using Npgsql;

namespace EventStore.Migrations;

/// <summary>Creates and upgrades a log's tables. Processes that start side by side take turns.</summary>
internal static class LogMigrator
{
    private static readonly string[] Steps = Scripts();

    /// <exception cref="SchemaTooNewException">A newer program has migrated the log.</exception>
    /// <exception cref="ArgumentException">The name cannot be a schema's.</exception>
    public static async Task Migrate(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        SchemaName.Check(schema);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Execute(
            connection,
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
            $"{schema}.migrations",
            cancellationToken
        );
        var applied = await AppliedVersion(connection, schema, cancellationToken);
        if (applied > Steps.Length)
        {
            throw new SchemaTooNewException(schema, applied, Steps.Length);
        }

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

    private static async Task<int> AppliedVersion(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        await Execute(
            connection,
            $"""
            CREATE SCHEMA IF NOT EXISTS {schema};
            CREATE TABLE IF NOT EXISTS {schema}.log_migrations (
                version integer PRIMARY KEY,
                applied_at timestamptz NOT NULL DEFAULT now());
            """,
            cancellationToken
        );
        await using var command = new NpgsqlCommand($"SELECT coalesce(max(version), 0) FROM {schema}.log_migrations", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
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
