using EventStore;

namespace Orders.ServiceDefaults.Auditing;

/// <summary>An auditor of one log, made anew for every reading of it from the beginning.</summary>
/// <param name="Feed">Takes the next event: stream, version in it, data.</param>
/// <param name="Findings">Every rule broken so far; whether work under way counts as one.</param>
public sealed record LogAudit<TLog>(Action<string, long, object> Feed, Func<bool, IReadOnlyList<string>> Findings)
    where TLog : ILogDefinition
{
    /// <summary>Feeds the events behind a position, page by page.</summary>
    /// <param name="pause">Between two pages, for the sake of those who work.</param>
    /// <returns>The position up to which all has been fed: the log's head.</returns>
    internal async Task<long> Read(
        IEventLog<TLog> log,
        long position,
        int pageSize,
        TimeSpan pause,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var page = await log.ReadAll(position, pageSize, cancellationToken: cancellationToken);
            foreach (var recorded in page.Events)
            {
                Feed(recorded.StreamId, recorded.Version, recorded.Data);
            }

            position = page.Position;
            if (page.Events.Count < pageSize)
            {
                return position;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }
}
