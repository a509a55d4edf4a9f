using EventStore.Database;
using EventStore.Leadership;
using EventStore.Positions;
using EventStore.Projections.Builds;
using EventStore.Projections.Rebuild;
using EventStore.Projections.Status;
using EventStore.Projections.Tables;
using EventStore.Projections.Verification;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventStore.Projections.Run;

/// <summary>Runs every projection of a log, and its rebuilds, each for itself: one that fails holds up no other.</summary>
internal sealed class ProjectionRunners<TLog>(
    IEnumerable<IProjection<TLog>> projections,
    IEventLog<TLog> log,
    LogDatabase<TLog> database,
    ILogPositions<TLog> positions,
    ILeaderElection<TLog> elections,
    ProjectionTables<TLog> tables,
    ProjectionBuilds<TLog> builds,
    ProjectionFailures<TLog> failures,
    IOptions<ProjectionOptions> options,
    ILogger<ProjectionRunner<TLog>> logger
) : BackgroundService
    where TLog : ILogDefinition
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            projections.SelectMany(projection =>
                new[] { Runner(projection).Run(stoppingToken), Worker(projection).Run(stoppingToken) }
            )
        );

    private ProjectionRunner<TLog> Runner(IProjection<TLog> projection) =>
        new(
            projection,
            log,
            new ProjectionStep<TLog>(projection, database, new LiveTarget<TLog>(projection, positions)),
            positions,
            elections,
            tables,
            failures,
            options.Value,
            logger
        );

    private BuildWorker<TLog> Worker(IProjection<TLog> projection)
    {
        var builder = new ProjectionBuilder<TLog>(projection, log, database, options.Value, logger);
        return new(
            projection,
            builds,
            new Rebuilder<TLog>(
                projection,
                log,
                builder,
                new RebuildSwap<TLog>(projection, database, builder, options.Value),
                options.Value,
                logger
            ),
            new Verifier<TLog>(
                projection,
                positions,
                builder,
                new RowComparison<TLog>(projection, database, builder, options.Value),
                logger
            ),
            new RetiredTables<TLog>(database, options.Value),
            failures,
            elections,
            options.Value,
            logger
        );
    }
}
