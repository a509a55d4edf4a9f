using EventStore.Append;
using EventStore.Database;
using EventStore.Leadership;
using EventStore.Positions;
using Microsoft.Extensions.Logging;

namespace EventStore.Projections;

/// <summary>Leads one projection for as long as the process lives: follows the log, and goes on after every failure.</summary>
internal sealed class ProjectionRunner<TLog>(
    IProjection<TLog> projection,
    IEventLog<TLog> log,
    ProjectionStep<TLog> step,
    ILogPositions<TLog> positions,
    ILeaderElection<TLog> elections,
    ProjectionTables<TLog> tables,
    ProjectionOptions options,
    ILogger logger
)
    where TLog : ILogDefinition
{
    private TimeSpan _pause = options.FirstPause;

    public async Task Run(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Lead(stopping);
            }
            catch (OperationCanceledException)
            {
                // Stopping, or the leadership is lost: both are seen at the top of the loop.
            }
            catch (Exception failure)
            {
                Report(failure);
                await Task.Delay(_pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _pause = TimeSpan.FromTicks(long.Min(_pause.Ticks * 2, options.LongestPause.Ticks));
            }
        }
    }

    // The leadership ends with every failure, so that a process that can do better may take over during the pause.
    private async Task Lead(CancellationToken stopping)
    {
        await using var leadership = await elections.Lead($"projection:{projection.Name}", stopping);
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(stopping, leadership.Lost);
        await tables.Ensure(projection, leading.Token);
        var position = await positions.Get(projection.Name, leading.Token);
        await foreach (var page in log.Tail(position, projection.EventTypes, leading.Token))
        {
            if (!await step.Take(position, page, leading.Token))
            {
                logger.LogInformation("Projection {Projection} is run by another process by now", projection.Name);
                return;
            }

            position = page.Position;
            _pause = options.FirstPause;
        }
    }

    private void Report(Exception failure)
    {
        switch (failure)
        {
            case ProjectionFailedException { Event: var @event, InnerException: var cause }:
                logger.LogError(
                    cause,
                    "Projection {Projection} stands before event {EventId} ({EventType}, position {Position}, stream {Stream}); trying again in {Pause}",
                    projection.Name,
                    @event.Id,
                    @event.Type,
                    @event.Position,
                    @event.StreamId,
                    _pause
                );
                break;
            case not null when failure is LogUnavailableException || Unavailability.Is(failure):
                logger.LogWarning(
                    "Projection {Projection} waits {Pause} for the database: {Why}",
                    projection.Name,
                    _pause,
                    failure.Message
                );
                break;
            default:
                logger.LogError(failure, "Projection {Projection} has failed; trying again in {Pause}", projection.Name, _pause);
                break;
        }
    }
}
