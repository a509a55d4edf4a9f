using Npgsql;
using Orders.Bench.LogLoads.Sides;

namespace Orders.Bench.LogLoads.Workers;

/// <summary>
/// The least that could count, on plain Npgsql: a statement and a commit for each event, into a table with a position and one
/// unique index over stream and version, without ids, types or metadata.
/// </summary>
internal sealed class NpgsqlWorkload : IWorkload
{
    private const int PageSize = 500;
    private const string Insert = $"INSERT INTO {PlainTable.Name} (stream_id, version, body) VALUES ($1, $2, $3)";
    private const string Stream = $"SELECT version, body::text FROM {PlainTable.Name} WHERE stream_id = $1 ORDER BY version";
    private static readonly string Page =
        $"SELECT id, body::text FROM {PlainTable.Name} WHERE id > $1 ORDER BY id LIMIT {PageSize}";
    private readonly NpgsqlDataSource _database;
    private readonly Func<Task<int>> _step;
    private readonly string _body;
    private long _position;

    public NpgsqlWorkload(string postgres, Load load, int callers, int eventBytes)
    {
        _body = $$"""{"Text":"{{Measured.OfSize(eventBytes).Text}}"}""";
        _database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(postgres)
            {
                MaxPoolSize = callers,
                MinPoolSize = callers,
                MaxAutoPrepare = 10,
                AutoPrepareMinUsages = 2,
                NoResetOnClose = true,
                Options = "-c enable_seqscan=off",
            }
        );
        _step = load switch
        {
            Load.NewStreams => () => Append($"bench-{Guid.CreateVersion7()}", 1),
            Load.Decisions or Load.ReadDecisions => ReadAndAppend,
            Load.StreamReads => async () => await Read(SeededStreams.Any()) > 0 ? 1 : 0,
            Load.LogReads => ReadPage,
            _ => throw new ArgumentOutOfRangeException(nameof(load), load, "No such load."),
        };
    }

    public Task<int> Step() => _step();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<int> Append(string stream, long version)
    {
        await using var insert = _database.CreateCommand(Insert);
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream });
        insert.Parameters.Add(new NpgsqlParameter<long> { TypedValue = version });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _body, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb });
        return await insert.ExecuteNonQueryAsync();
    }

    private async Task<int> ReadAndAppend()
    {
        var stream = SeededStreams.Any();
        try
        {
            return await Append(stream, await Read(stream) + 1);
        }
        catch (PostgresException conflict) when (conflict.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return 0;
        }
    }

    /// <returns>The stream's version.</returns>
    private async Task<long> Read(string stream)
    {
        await using var select = _database.CreateCommand(Stream);
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream });
        await using var reader = await select.ExecuteReaderAsync();
        var version = 0L;
        while (await reader.ReadAsync())
        {
            version = reader.GetInt64(0);
            _ = reader.GetString(1);
        }

        return version;
    }

    private async Task<int> ReadPage()
    {
        await using var select = _database.CreateCommand(Page);
        select.Parameters.Add(new NpgsqlParameter<long> { TypedValue = _position });
        await using var reader = await select.ExecuteReaderAsync();
        var rows = 0;
        for (; await reader.ReadAsync(); rows++)
        {
            _position = reader.GetInt64(0);
            _ = reader.GetString(1);
        }

        _position = rows < PageSize ? 0 : _position;
        return rows;
    }
}
