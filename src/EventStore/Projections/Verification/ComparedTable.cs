using EventStore.Database;
using Npgsql;

namespace EventStore.Projections.Verification;

/// <summary>A table and the columns of its primary key, by the names in the catalogue.</summary>
internal sealed record ComparedTable(string Name, IReadOnlyList<string> Key)
{
    private const string Tables = """
        SELECT t.relname::text,
               array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) FILTER (WHERE a.attname IS NOT NULL)
        FROM pg_class AS t
        LEFT JOIN pg_index AS i ON i.indrelid = t.oid AND i.indisprimary
        LEFT JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
        WHERE t.relnamespace = to_regnamespace($1) AND t.relkind = 'r'
        GROUP BY t.relname ORDER BY t.relname
        """;

    /// <exception cref="InvalidOperationException">A table has no primary key.</exception>
    public static async Task<IReadOnlyList<ComparedTable>> In(
        NpgsqlConnection connection,
        string schema,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(Tables, connection) { Parameters = { Sql.Value(schema) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var tables = new List<ComparedTable>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var name = reader.GetString(0);
            tables.Add(
                reader.IsDBNull(1)
                    ? throw new InvalidOperationException($"Table {name} has no primary key to find its rows by: give it one.")
                    : new(name, reader.GetFieldValue<string[]>(1))
            );
        }

        return tables;
    }
}
