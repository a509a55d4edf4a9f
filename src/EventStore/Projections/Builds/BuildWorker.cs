using EventStore.Append;
using EventStore.Database;
using EventStore.Leadership;
using EventStore.Projections.Rebuild;
using EventStore.Projections.Run;
using EventStore.Projections.Status;
using EventStore.Projections.Tables;
using EventStore.Projections.Verification;
using Microsoft.Extensions.Logging;

namespace EventStore.Projections.Builds;

/// <summary>
/// Does the rebuilds and verifications of one projection, one after the other, for as long as the process lives. It leads under a
/// name of its own, so that the live tables are kept up to date meanwhile by whoever does.
/// </summary>
internal sealed class BuildWorker<TLog>(
    IProjection<TLog> projection,
    ProjectionBuilds<TLog> builds,
    Rebuilder<TLog> rebuilder,
    Verifier<TLog> verifier,
    RetiredTables<TLog> retired,
    ProjectionFailures<TLog> failures,
    ILeaderElection<TLog> elections,
    ProjectionOptions options,
    ILogger logger
)
    where TLog : ILogDefinition
{
    private readonly RetryPause _pause = new(options);
    private ProjectionBuild? _current;

    public async Task Run(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Look(stopping);
                await Task.Delay(options.BuildPoll, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    private async Task Look(CancellationToken stopping)
    {
        _current = null;
        if (await builds.Next(projection, stopping) is null && !await retired.Exist(projection, stopping))
        {
            return;
        }

        await using var leadership = await elections.Lead($"projection-build:{projection.Name}", stopping);
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(stopping, leadership.Lost);
        await retired.Drop(projection, leading.Token);
        while ((_current = await builds.Next(projection, leading.Token)) is { } build)
        {
            var done = await Do(build, leading.Token);
            _current = null;
            if (!done)
            {
                logger.LogInformation("{Purpose} of projection {Projection} is done elsewhere", build.Purpose, build.Projection);
                return;
            }

            _pause.Reset();
            await retired.Drop(projection, leading.Token);
        }
    }

    private Task<bool> Do(ProjectionBuild build, CancellationToken cancellationToken) =>
        build.Purpose is BuildPurpose.Rebuild
            ? rebuilder.Rebuild(build, cancellationToken)
            : verifier.Verify(build, cancellationToken);

    private async Task Report(Exception failure, CancellationToken stopping)
    {
        if (failure is LogUnavailableException || Unavailability.Is(failure))
        {
            logger.LogWarning(
                "Builds of projection {Projection} wait {Pause} for the database: {Why}",
                projection.Name,
                _pause.Current,
                failure.Message
            );
            return;
        }

        logger.LogError(
            failure,
            "{Purpose} of projection {Projection} has failed at {Event}; trying again in {Pause}",
            _current?.Purpose,
            projection.Name,
            FailedEvent.Of(failure),
            _pause.Current
        );
        if (_current is { } build)
        {
            await failures.Record(build.Id, failure, _pause.Current, stopping);
        }
    }
}
