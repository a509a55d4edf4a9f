using Npgsql;

namespace EventStore.Marten.Tests.Setup;

/// <summary>What stands in a log's tables, byte for byte, but for the times of writing.</summary>
internal static class StoredRows
{
    public static async Task<string[]> Events(string connectionString) =>
        await Read(
            connectionString,
            """
            SELECT format('%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s', seq_id, id, stream_id, version, type, mt_dotnet_type, data::text,
                encode(bdata, 'hex'), headers::text, correlation_id, causation_id, tenant_id, is_archived)
            FROM accounts.mt_events ORDER BY seq_id
            """
        );

    public static async Task<string[]> Streams(string connectionString) =>
        await Read(
            connectionString,
            "SELECT format('%s|%s|%s|%s|%s', id, type, version, tenant_id, is_archived) FROM accounts.mt_streams ORDER BY id"
        );

    private static async Task<string[]> Read(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return [.. rows];
    }
}
