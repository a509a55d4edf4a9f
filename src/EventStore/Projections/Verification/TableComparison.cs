using System.Text.Json;
using EventStore.Database;
using Npgsql;

namespace EventStore.Projections.Verification;

/// <summary>Compares one table of two schemas by primary key, byte for byte.</summary>
/// <param name="timeout">Of one statement.</param>
internal sealed class TableComparison(string live, string copy, TimeSpan timeout)
{
    public async Task<(long Rows, long Differences, IReadOnlyList<RowDifference> Sample)> Run(
        NpgsqlConnection connection,
        ComparedTable table,
        int sampleSize,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new($"SELECT count(*) FROM {copy}.{Quoted(table.Name)}"),
                new($"SELECT count(*) {Differing(table)}"),
                new(Sample(table)) { Parameters = { Sql.Value((long)sampleSize) } },
            },
            Timeout = (int)timeout.TotalSeconds,
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await Count(reader, cancellationToken);
        var differences = await Count(reader, cancellationToken);
        var sample = new List<RowDifference>();
        while (await reader.ReadAsync(cancellationToken))
        {
            sample.Add(new(table.Name, Json(reader, 0)!.Value, Json(reader, 1), Json(reader, 2)));
        }

        return (rows, differences, sample);
    }

    private string Differing(ComparedTable table)
    {
        var sameKey = string.Join(" AND ", Columns(table).Select(column => $"live_row.{column} = copy_row.{column}"));
        var (name, first) = (Quoted(table.Name), Quoted(table.Key[0]));
        return $"""
            FROM {live}.{name} AS live_row FULL JOIN {copy}.{name} AS copy_row ON {sameKey}
            WHERE live_row.{first} IS NULL OR copy_row.{first} IS NULL OR live_row *<> copy_row
            """;
    }

    private string Sample(ComparedTable table)
    {
        var first = Quoted(table.Key[0]);
        var key = Columns(table).Select(column => $"coalesce(live_row.{column}, copy_row.{column})").ToArray();
        var pairs = table.Key.Zip(key, (column, value) => $"{Literal(column)}, {value}");
        return $"""
            SELECT jsonb_build_object({string.Join(", ", pairs)}),
                   CASE WHEN live_row.{first} IS NOT NULL THEN to_jsonb(live_row) END,
                   CASE WHEN copy_row.{first} IS NOT NULL THEN to_jsonb(copy_row) END
            {Differing(table)}
            ORDER BY {string.Join(", ", key)} LIMIT $1
            """;
    }

    private static IEnumerable<string> Columns(ComparedTable table) => table.Key.Select(Quoted);

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static async Task<long> Count(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        var count = reader.GetInt64(0);
        await reader.NextResultAsync(cancellationToken);
        return count;
    }

    private static JsonElement? Json(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : JsonSerializer.Deserialize<JsonElement>(reader.GetFieldValue<byte[]>(column));
}
