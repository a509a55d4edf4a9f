using Npgsql;
using Orders.Bench.LogLoads;
using Orders.Bench.LogLoads.Sides;

namespace Orders.Bench.LogTail;

/// <summary>A row, and a NOTIFY in its transaction; the listener then reads what is new.</summary>
internal sealed class PlainSubscription : ISubscription
{
    private readonly NpgsqlConnection _writer;
    private readonly NpgsqlConnection _listener;
    private readonly string _body;
    private long _position;

    private PlainSubscription(string postgres, int bytes)
    {
        (_writer, _listener) = (Connection(postgres), Connection(postgres));
        _body = $$"""{"Text":"{{Measured.OfSize(bytes).Text}}"}""";
    }

    public static async Task<PlainSubscription> Start(string postgres, int bytes, CancellationToken cancellationToken)
    {
        var subscription = new PlainSubscription(postgres, bytes);
        await subscription._writer.OpenAsync(cancellationToken);
        await subscription._listener.OpenAsync(cancellationToken);
        await using var listen = new NpgsqlCommand(
            $"LISTEN {PlainTable.Name}; SELECT max(id) FROM {PlainTable.Name}",
            subscription._listener
        );
        subscription._position = (long)(await listen.ExecuteScalarAsync(cancellationToken))!;
        return subscription;
    }

    public async Task Append()
    {
        await using var batch = new NpgsqlBatch(_writer)
        {
            BatchCommands =
            {
                new($"INSERT INTO {PlainTable.Name} (stream_id, version, body) VALUES ($1, 1, $2)")
                {
                    Parameters =
                    {
                        new NpgsqlParameter<string> { TypedValue = $"bench-{Guid.CreateVersion7()}" },
                        new NpgsqlParameter<string> { TypedValue = _body, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb },
                    },
                },
                new($"SELECT pg_notify('{PlainTable.Name}', '')"),
            },
        };
        await batch.ExecuteNonQueryAsync();
    }

    public async ValueTask Arrival(CancellationToken cancellationToken)
    {
        for (var before = _position; _position == before; )
        {
            await _listener.WaitAsync(cancellationToken);
            await using var select = new NpgsqlCommand(
                $"SELECT id, body::text FROM {PlainTable.Name} WHERE id > $1 ORDER BY id",
                _listener
            )
            {
                Parameters = { new NpgsqlParameter<long> { TypedValue = _position } },
            };
            await using var reader = await select.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                _position = reader.GetInt64(0);
                _ = reader.GetString(1);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private static NpgsqlConnection Connection(string postgres) =>
        new(
            new NpgsqlConnectionStringBuilder(postgres)
            {
                Pooling = false,
                MaxAutoPrepare = 10,
                AutoPrepareMinUsages = 2,
                Options = "-c enable_seqscan=off",
            }.ConnectionString
        );
}
