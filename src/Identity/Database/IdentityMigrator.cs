using Npgsql;

namespace Orders.Identity.Database;

/// <summary>Creates the tables. Processes that start side by side take turns.</summary>
internal static class IdentityMigrator
{
    private const string Script = "Orders.Identity.Database.0001_identity.sql";

    public static async Task Migrate(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await Exists(connection, cancellationToken))
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Execute(connection, "SELECT pg_advisory_xact_lock(hashtextextended('identity.migrations', 0))", cancellationToken);
        if (!await Exists(connection, cancellationToken))
        {
            await Execute(connection, await ReadScript(cancellationToken), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    // Looked up in the catalogue: to_regclass would ask for rights on a schema that may not be there.
    private static async Task<bool> Exists(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'identity' AND tablename = 'set_up')",
            connection
        );
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string> ReadScript(CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(typeof(IdentityMigrator).Assembly.GetManifestResourceStream(Script)!);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
