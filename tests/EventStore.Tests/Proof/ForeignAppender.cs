using EventStore.LogProcess.Proof;
using Npgsql;

namespace EventStore.Tests.Proof;

/// <summary>
/// Somebody else who appends under the append lock, as Marten under its adapter does: slowly, and without notifying anybody.
/// </summary>
internal static class ForeignAppender
{
    private const string Stream = "hot-1";

    /// <returns>What became of its unit, as far as it knows.</returns>
    public static async Task<ForeignUnit> Append(string connectionString, TimeSpan stall, StallEnd end)
    {
        var unit = Guid.NewGuid();
        var commits = false;
        try
        {
            await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false;Command Timeout=10");
            await connection.OpenAsync();
            await Write(connection, unit);
            await Task.Delay(stall);
            commits = end == StallEnd.Commit;
            await Execute(
                connection,
                commits ? "COMMIT"
                    : end == StallEnd.Rollback ? "ROLLBACK"
                    : "SELECT pg_terminate_backend(pg_backend_pid())"
            );
            return new ForeignUnit(unit, commits);
        }
        catch (NpgsqlException)
        {
            return new ForeignUnit(unit, commits ? null : false);
        }
    }

    private static Task Write(NpgsqlConnection connection, Guid unit) =>
        Execute(
            connection,
            $$"""
            BEGIN;
            SELECT pg_advisory_xact_lock(hashtextextended('{{ProofLog.Schema}}.mt_events', 0));
            INSERT INTO {{ProofLog.Schema}}.mt_streams AS s (id, version) VALUES ('{{Stream}}', 1)
            ON CONFLICT (id) DO UPDATE SET version = s.version + 1;
            INSERT INTO {{ProofLog.Schema}}.mt_events (seq_id, id, stream_id, version, data, type)
            SELECT nextval('{{ProofLog.Schema}}.mt_events_sequence'), '{{unit}}', id, version,
                '{"Unit": "{{unit}}", "Index": 0, "Text": ""}', 'marked'
            FROM {{ProofLog.Schema}}.mt_streams WHERE id = '{{Stream}}'
            """
        );

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <param name="Committed">Null where the connection died in mid-commit.</param>
internal sealed record ForeignUnit(Guid Id, bool? Committed);
