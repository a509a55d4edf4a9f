using EventStore.Database;
using EventStore.Leadership;
using EventStore.Positions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventStore.Projections;

/// <summary>Runs every projection of a log, each for itself: one that fails holds up no other.</summary>
internal sealed class ProjectionRunners<TLog>(
    IEnumerable<IProjection<TLog>> projections,
    IEventLog<TLog> log,
    LogDatabase<TLog> database,
    ILogPositions<TLog> positions,
    ILeaderElection<TLog> elections,
    ProjectionTables<TLog> tables,
    IOptions<ProjectionOptions> options,
    ILogger<ProjectionRunner<TLog>> logger
) : BackgroundService
    where TLog : ILogDefinition
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(projections.Select(projection => Runner(projection).Run(stoppingToken)));

    private ProjectionRunner<TLog> Runner(IProjection<TLog> projection) =>
        new(
            projection,
            log,
            new ProjectionStep<TLog>(projection, database, positions),
            positions,
            elections,
            tables,
            options.Value,
            logger
        );
}
