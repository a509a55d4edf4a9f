using Npgsql;
using Orders.Messaging.Broker;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Proof;

/// <summary>What there is to tell of a workflow that has come to a halt.</summary>
internal static class Halt
{
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

    /// <summary>What waits in which queue, and how many messages are in hand.</summary>
    public static async Task<IReadOnlyList<string>> TellQueues(this OrderProcess process)
    {
        var gauge = process.Service<IQueueGauge>();
        var depths = await Task.WhenAll(
            WorkflowTopology.All.Select(async queue => $"{queue.Name}: {(await gauge.Measure(queue.Name))?.Waiting}")
        );
        return [.. depths, $"in hand: {process.Service<InHand>().Count}"];
    }
}
