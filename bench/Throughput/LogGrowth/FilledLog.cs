using Npgsql;
using Orders.Bench.LogLoads;

namespace Orders.Bench.LogGrowth;

/// <summary>Grows the log within the server, ten events a stream, faster than anybody could append them.</summary>
internal static class FilledLog
{
    /// <param name="size">How many events the log is to have at least.</param>
    /// <returns>How many it has.</returns>
    public static async Task<long> Grow(string postgres, long size, int eventBytes, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync(cancellationToken);
        await using var fill = new NpgsqlCommand(
            $$"""
            WITH missing AS (SELECT greatest(0, $1 - count(*)) AS events FROM {{BenchLog.Schema}}.mt_events),
            streams AS (
                INSERT INTO {{BenchLog.Schema}}.mt_streams (id, version)
                SELECT gen_random_uuid()::text, 10 FROM missing, generate_series(1, (missing.events + 9) / 10)
                RETURNING id)
            INSERT INTO {{BenchLog.Schema}}.mt_events (seq_id, id, stream_id, version, data, type)
            SELECT nextval('{{BenchLog.Schema}}.mt_events_sequence'), gen_random_uuid(), streams.id, version,
                '{"Text":"{{Measured.OfSize(eventBytes).Text}}"}', 'measured'
            FROM streams, generate_series(1, 10) AS version
            """,
            connection
        )
        {
            CommandTimeout = 0,
            Parameters = { new NpgsqlParameter<long> { TypedValue = size } },
        };
        await fill.ExecuteNonQueryAsync(cancellationToken);
        await using var count = new NpgsqlCommand($"SELECT count(*) FROM {BenchLog.Schema}.mt_events", connection)
        {
            CommandTimeout = 0,
        };
        return (long)(await count.ExecuteScalarAsync(cancellationToken))!;
    }
}
