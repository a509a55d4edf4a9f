using EventStore.Leadership;
using EventStore.Positions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventStore.Archiving;

/// <summary>Follows the log's ends at a distance of time, and moves to the archive what they end; one process at a time does.</summary>
internal sealed class Archiver<TLog>(
    ArchiveRule<TLog> rule,
    StreamArchive<TLog> archive,
    IEventLog<TLog> log,
    ILogPositions<TLog> positions,
    ILeaderElection<TLog> election,
    TimeProvider time,
    IOptions<ArchiveOptions> options,
    ILogger<Archiver<TLog>> logger
) : BackgroundService
    where TLog : ILogDefinition
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.After is not { } age)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Lead(age, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // Stopping, or the leadership is lost: both are seen at the top of the loop.
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "The archiver of {Schema} stands by again", TLog.Schema);
                await Task.Delay(options.Value.FailurePause, time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Lead(TimeSpan age, CancellationToken stopping)
    {
        await using var leadership = await election.Lead(StreamArchive<TLog>.PositionName, stopping);
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(stopping, leadership.Lost);
        var position = await positions.Get(StreamArchive<TLog>.PositionName, leading.Token);
        while (await Archive(position, age, leading.Token) is { } reached)
        {
            if (reached == position)
            {
                await Task.Delay(options.Value.Poll, time, leading.Token);
            }

            position = reached;
        }
    }

    /// <returns>How far the archive reaches now; null where another process has moved it on.</returns>
    private async Task<long?> Archive(long position, TimeSpan age, CancellationToken cancellationToken)
    {
        var page = await log.ReadAll(position, options.Value.BatchSize, rule.Ends, cancellationToken);
        var oldEnough = time.GetUtcNow() - age;
        var due = page.Events.TakeWhile(end => end.Timestamp <= oldEnough).ToArray();
        if (due.Length == 0)
        {
            return position;
        }

        var streams = due.SelectMany(rule.Streams).Distinct(StringComparer.Ordinal).ToArray();
        var moved = await archive.Move(streams, position, due[^1].Position, cancellationToken);
        if (moved is not null)
        {
            logger.LogInformation("{Events} events of {Streams} streams moved to the archive", moved, streams.Length);
        }

        return moved is null ? null : due[^1].Position;
    }
}
