using EventStore.Append;
using EventStore.Database;
using EventStore.Leadership;
using EventStore.Positions;
using EventStore.Projections.Status;
using EventStore.Projections.Tables;
using Microsoft.Extensions.Logging;

namespace EventStore.Projections.Run;

/// <summary>Leads one projection for as long as the process lives: follows the log, and goes on after every failure.</summary>
internal sealed class ProjectionRunner<TLog>(
    IProjection<TLog> projection,
    IEventLog<TLog> log,
    ProjectionStep<TLog> step,
    ILogPositions<TLog> positions,
    ILeaderElection<TLog> elections,
    ProjectionTables<TLog> tables,
    ProjectionFailures<TLog> failures,
    ProjectionOptions options,
    ILogger logger
)
    where TLog : ILogDefinition
{
    private readonly RetryPause _pause = new(options);
    private int? _otherVersion;

    public async Task Run(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await tables.Ensure(projection, stopping);
                var built = await tables.Version(projection, stopping);
                if (built == projection.Version)
                {
                    _otherVersion = null;
                    await Lead(stopping);
                }
                else
                {
                    // A rebuild will swap in tables of this version, or a newer program has; one of the old version may go on here.
                    WarnOnce(built);
                    await Task.Delay(options.BuildPoll, stopping);
                }
            }
            catch (OperationCanceledException)
            {
                // Stopping, or the leadership is lost: both are seen at the top of the loop.
            }
            catch (Exception failure)
            {
                await Report(failure, stopping);
                await _pause.Wait(stopping);
            }
        }
    }

    // The leadership ends with every failure, so that a process that can do better may take over during the pause.
    private async Task Lead(CancellationToken stopping)
    {
        await using var leadership = await elections.Lead($"projection:{projection.Name}", stopping);
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(stopping, leadership.Lost);
        await failures.Clear(projection.Name, leading.Token);
        var position = await positions.Get(projection.Name, leading.Token);
        await foreach (var page in log.Tail(position, projection.EventTypes, leading.Token))
        {
            if (!await step.Take(position, page, leading.Token))
            {
                logger.LogInformation("Projection {Projection} has been moved on by others", projection.Name);
                return;
            }

            position = page.Position;
            _pause.Reset();
        }
    }

    private void WarnOnce(int built)
    {
        if (_otherVersion != built)
        {
            _otherVersion = built;
            logger.LogWarning(
                "Projection {Projection} has tables of version {Built}: this process, of version {Version}, does not keep them up to date",
                projection.Name,
                built,
                projection.Version
            );
        }
    }

    private async Task Report(Exception failure, CancellationToken stopping)
    {
        if (failure is LogUnavailableException || Unavailability.Is(failure))
        {
            logger.LogWarning(
                "Projection {Projection} waits {Pause} for the database: {Why}",
                projection.Name,
                _pause.Current,
                failure.Message
            );
            return;
        }

        logger.LogError(
            failure,
            "Projection {Projection} stands before {Event}; trying again in {Pause}",
            projection.Name,
            FailedEvent.Of(failure),
            _pause.Current
        );
        await failures.Record(projection.Name, failure, _pause.Current, stopping);
    }
}
