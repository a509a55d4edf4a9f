using Npgsql;

namespace Orders.Bench.PlainSaga;

public static class Schema
{
    /// <summary>Makes the tables anew, empty.</summary>
    public static async Task Create(string postgres, CancellationToken cancellationToken)
    {
        await Drop(postgres, cancellationToken);
        using var sql = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream("Schema.sql")!);
        await Execute(postgres, await sql.ReadToEndAsync(cancellationToken), cancellationToken);
    }

    public static Task Drop(string postgres, CancellationToken cancellationToken) =>
        Execute(postgres, "drop schema if exists plain_saga cascade", cancellationToken);

    private static async Task Execute(string postgres, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
