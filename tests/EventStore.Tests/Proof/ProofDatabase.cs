using EventStore.LogProcess.Proof;
using Npgsql;
using Orders.LocalServers.Postgres;

namespace EventStore.Tests.Proof;

/// <summary>The tables of a seed, looked at directly and not through the code under test.</summary>
internal sealed class ProofDatabase(PrivatePostgres server, string connectionString)
{
    private const string OfTheLog = "application_name = 'proof log' AND datname = current_database()";

    public string ConnectionString => connectionString;

    public int Port => server.Port;

    /// <summary>Connections are made by the hundred here, and checking a password takes longer than all else about them.</summary>
    public async Task TrustEverybody()
    {
        var rules = (await Rows("SHOW hba_file", row => row.GetString(0))).Single();
        await File.WriteAllTextAsync(rules, "host all all 127.0.0.1/32 trust\n");
        await Execute("SELECT pg_reload_conf()");
    }

    /// <summary>Nothing is left of the last seed, its sessions neither.</summary>
    public Task Reset() =>
        Execute(
            $"""
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {OfTheLog};
            DROP SCHEMA IF EXISTS proof CASCADE;
            DROP SCHEMA IF EXISTS proof_counting CASCADE;
            DROP SCHEMA IF EXISTS proof_work CASCADE;
            CREATE SCHEMA proof_work;
            CREATE TABLE proof_work.relayed (n bigint GENERATED ALWAYS AS IDENTITY, position bigint NOT NULL, id uuid NOT NULL);
            """
        );

    /// <summary>Ends one in so many sessions of the log.</summary>
    public async Task Terminate(int share)
    {
        try
        {
            await Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {OfTheLog} AND pid % {share} = 0");
        }
        catch (NpgsqlException)
        {
            // The server is away: its sessions have ended anyway.
        }
    }

    public async Task Restart()
    {
        await server.KillAsync();
        await server.StartAgainAsync();
    }

    public async Task<long> Head() =>
        (await Rows("SELECT coalesce(max(seq_id), 0) FROM proof.log_events", row => row.GetInt64(0)))[0];

    public async Task<long> Position(string reader) =>
        (
            await Rows($"SELECT last_seq_id FROM proof.mt_event_progression WHERE name = '{reader}'", row => row.GetInt64(0))
        ).SingleOrDefault();

    public Task<List<LogRow>> Log() =>
        Rows(
            "SELECT seq_id, id, stream_id, version, (data ->> 'Unit')::uuid, (data ->> 'Index')::int FROM proof.log_events ORDER BY seq_id",
            row => new LogRow(row.GetInt64(0), row.GetGuid(1), row.GetString(2), row.GetInt64(3), row.GetGuid(4), row.GetInt32(5))
        );

    public async Task<Dictionary<string, long>> Streams() =>
        (
            await Rows("SELECT id, version FROM proof.mt_streams", row => (Id: row.GetString(0), Version: row.GetInt64(1)))
        ).ToDictionary(stream => stream.Id, stream => stream.Version, StringComparer.Ordinal);

    public Task<List<SeenEvent>> Relayed() => Seen("proof_work.relayed");

    public Task<List<SeenEvent>> Counted() => Seen("proof_counting.counted");

    private Task<List<SeenEvent>> Seen(string table) =>
        Rows($"SELECT position, id FROM {table} ORDER BY n", row => new SeenEvent(row.GetInt64(0), row.GetGuid(1)));

    private async Task Execute(string sql) => await Rows(sql, _ => 0);

    private async Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
