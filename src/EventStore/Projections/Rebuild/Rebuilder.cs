using EventStore.Projections.Builds;
using EventStore.Projections.Run;
using EventStore.Projections.Tables;
using Microsoft.Extensions.Logging;

namespace EventStore.Projections.Rebuild;

/// <summary>Builds a projection's tables anew beside the live ones, and swaps them in.</summary>
internal sealed class Rebuilder<TLog>(
    IProjection<TLog> projection,
    IEventLog<TLog> log,
    ProjectionBuilder<TLog> builder,
    RebuildSwap<TLog> swap,
    ProjectionOptions options,
    ILogger logger
)
    where TLog : ILogDefinition
{
    /// <returns>False where another process does it.</returns>
    /// <exception cref="ProjectionFailedException">An event cannot be applied; every event before it has been.</exception>
    public async Task<bool> Rebuild(ProjectionBuild build, CancellationToken cancellationToken)
    {
        var schema = ProjectionSchema.Rebuild(projection);
        if (await builder.Open(build, schema, cancellationToken) is not { } position)
        {
            return false;
        }

        logger.LogInformation("Rebuilding projection {Projection} from position {Position}", projection.Name, position);
        var target = new BuildTarget<TLog>(build, projection.Version, schema);
        // What is applied during the swap holds up the live tables, so it has to be little.
        for (var head = await log.Head(cancellationToken); head > position; )
        {
            if (!await builder.Fill(build, target, position, head, cancellationToken))
            {
                return false;
            }

            position = head;
            var newest = await log.Head(cancellationToken);
            head = newest - position > options.BuildPageSize ? newest : position;
        }

        await swap.Analyze(schema, cancellationToken);
        if (!await swap.Swap(build, target, position, cancellationToken))
        {
            return false;
        }

        logger.LogInformation("Swapped the rebuilt tables of projection {Projection} in", projection.Name);
        return true;
    }
}
