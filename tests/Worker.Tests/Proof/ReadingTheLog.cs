using EventStore;
using EventStore.Read;
using Npgsql;

namespace Orders.Worker.Tests.Proof;

internal static class ReadingTheLog
{
    /// <summary>Hands over every event of the log, in its order.</summary>
    public static async Task Feed(this IEventLog log, Action<string, long, object> reader)
    {
        for (var position = 0L; ; )
        {
            var page = await log.ReadAll(position, limit: 1_000);
            foreach (var recorded in page.Events)
            {
                reader(recorded.StreamId, recorded.Version, recorded.Data);
            }

            if (page.Position == position)
            {
                return;
            }

            position = page.Position;
        }
    }

    public static async Task<long> OpenDeadlines(this NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            "SELECT (SELECT count(*) FROM orders.log_deadlines) + (SELECT count(*) FROM users.log_deadlines)"
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A line for each deadline of orders and users that is still to pass.</summary>
    public static async Task<string> TellDeadlines(this NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            """
            SELECT concat_ws(E'\n', 'now ' || now(),
                (SELECT string_agg(d::text, E'\n') FROM orders.log_deadlines AS d),
                (SELECT string_agg(d::text, E'\n') FROM users.log_deadlines AS d),
                (SELECT string_agg(p::text, E'\n') FROM orders.mt_event_progression AS p),
                (SELECT string_agg(p::text, E'\n') FROM users.mt_event_progression AS p),
                (SELECT max(seq_id) FROM orders.mt_events), (SELECT max(seq_id) FROM users.mt_events),
                (
                    SELECT string_agg(concat_ws(' ', e.seq_id, e.stream_id, e.version, e.type, e.data), E'\n' ORDER BY e.seq_id)
                    FROM users.mt_events AS e
                    WHERE EXISTS (
                        SELECT FROM users.log_deadlines AS d
                        WHERE right(e.stream_id, 36) = substring(d.stream_id FROM '[0-9a-f-]{36}')
                    )
                ))
            """
        );
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
