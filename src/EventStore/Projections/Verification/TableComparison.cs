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
                new($"SELECT count(*) FROM {copy}.{table.Name}"),
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
        var sameKey = string.Join(" AND ", table.Key.Select(column => $"live_row.{column} = copy_row.{column}"));
        return $"""
            FROM {live}.{table.Name} AS live_row FULL JOIN {copy}.{table.Name} AS copy_row ON {sameKey}
            WHERE live_row.{table.Key[0]} IS NULL OR copy_row.{table.Key[0]} IS NULL OR live_row *<> copy_row
            """;
    }

    private string Sample(ComparedTable table)
    {
        var key = table.Key.Select(column => $"coalesce(live_row.{column}, copy_row.{column})").ToArray();
        var pairs = table.Key.Zip(key, (column, value) => $"'{column.Replace("'", "''", StringComparison.Ordinal)}', {value}");
        return $"""
            SELECT jsonb_build_object({string.Join(", ", pairs)}),
                   CASE WHEN live_row.{table.Key[0]} IS NOT NULL THEN to_jsonb(live_row) END,
                   CASE WHEN copy_row.{table.Key[0]} IS NOT NULL THEN to_jsonb(copy_row) END
            {Differing(table)}
            ORDER BY {string.Join(", ", key)} LIMIT $1
            """;
    }

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
