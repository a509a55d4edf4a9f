using Orders.Bench.Servers;

namespace Orders.Bench.LogLoads.Sides;

/// <summary>The tables of plain Npgsql and pgbench.</summary>
internal static class PlainTable
{
    public const string Name = "orders_bench_rows";

    /// <summary>What pgbench inserts into: rows with a key and a text, so that a commit costs as little as it can.</summary>
    public const string Commits = "orders_bench_commits";

    /// <summary>Makes it anew, with the streams that the log is seeded with.</summary>
    public static Task Create(string postgres, int eventBytes, CancellationToken cancellationToken) =>
        BenchDatabase.Execute(
            postgres,
            $$"""
            DROP TABLE IF EXISTS {{Name}}, {{Commits}};
            CREATE TABLE {{Commits}} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL);
            CREATE TABLE {{Name}} (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                stream_id varchar NOT NULL,
                version bigint NOT NULL,
                body jsonb NOT NULL,
                UNIQUE (stream_id, version));
            INSERT INTO {{Name}} (stream_id, version, body)
            SELECT 'seeded-' || stream, version, '{"Text":"{{Measured.OfSize(eventBytes).Text}}"}'
            FROM generate_series(0, {{SeededStreams.Count
                - 1}}) AS stream, generate_series(1, {{SeededStreams.EventsEach}}) AS version;
            ANALYZE {{Name}}
            """,
            cancellationToken
        );

    public static Task Drop(string postgres) =>
        BenchDatabase.Execute(postgres, $"DROP TABLE IF EXISTS {Name}, {Commits}", CancellationToken.None);
}
