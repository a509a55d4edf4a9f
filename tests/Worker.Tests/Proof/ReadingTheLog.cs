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
}
