using Npgsql;

namespace Orders.Identity.Database;

/// <summary>Creates the tables, and adds what later versions need. Processes that start side by side take turns.</summary>
internal static class IdentityMigrator
{
    /// <summary>In their order, each with the table by which one sees that it has been run.</summary>
    private static readonly (string Name, string Schema, string LastTable)[] Scripts =
    [
        ("0001_identity", "identity", "set_up"),
        ("0002_closures_and_secrets", "identity", "secrets"),
        ("0003_user_keys", "user_keys", "keys"),
    ];

    public static async Task Migrate(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await Exists(connection, Scripts[^1].Schema, Scripts[^1].LastTable, cancellationToken))
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Execute(connection, "SELECT pg_advisory_xact_lock(hashtextextended('identity.migrations', 0))", cancellationToken);
        foreach (var (name, schema, lastTable) in Scripts)
        {
            if (!await Exists(connection, schema, lastTable, cancellationToken))
            {
                await Execute(connection, await ReadScript(name, cancellationToken), cancellationToken);
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    // Looked up in the catalogue: to_regclass would ask for rights on a schema that may not be there.
    private static async Task<bool> Exists(
        NpgsqlConnection connection,
        string schema,
        string table,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = $2)",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter { Value = schema },
                new NpgsqlParameter { Value = table },
            },
        };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string> ReadScript(string name, CancellationToken cancellationToken)
    {
        var resource = typeof(IdentityMigrator).Assembly.GetManifestResourceStream($"Orders.Identity.Database.{name}.sql");
        using var reader = new StreamReader(resource!);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
