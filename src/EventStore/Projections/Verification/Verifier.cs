using EventStore.Positions;
using EventStore.Projections.Builds;
using EventStore.Projections.Run;
using EventStore.Projections.Tables;
using Microsoft.Extensions.Logging;

namespace EventStore.Projections.Verification;

/// <summary>Builds a projection's tables anew and compares the live ones with them, row for row.</summary>
internal sealed class Verifier<TLog>(
    IProjection<TLog> projection,
    ILogPositions<TLog> positions,
    ProjectionBuilder<TLog> builder,
    RowComparison<TLog> comparison,
    ILogger logger
)
    where TLog : ILogDefinition
{
    /// <returns>False where another process does it.</returns>
    /// <exception cref="ProjectionFailedException">An event cannot be applied; every event before it has been.</exception>
    public async Task<bool> Verify(ProjectionBuild build, CancellationToken cancellationToken)
    {
        var schema = ProjectionSchema.Verification(projection);
        if (await builder.Open(build, schema, cancellationToken) is not { } position)
        {
            return false;
        }

        logger.LogInformation("Verifying projection {Projection}", projection.Name);
        var target = new BuildTarget<TLog>(build, projection.Version, schema);
        // Never beyond the live tables: they are compared at a position that both have.
        var live = await positions.Get(projection.Name, cancellationToken);
        if (!await builder.Fill(build, target, position, live, cancellationToken))
        {
            return false;
        }

        if (await comparison.Compare(build, target, long.Max(position, live), cancellationToken) is not { } result)
        {
            return false;
        }

        Report(result);
        return true;
    }

    private void Report(VerificationResult result)
    {
        if (result.Differences == 0)
        {
            logger.LogInformation(
                "Projection {Projection} is as its {Rows} rows should be at position {Position}",
                projection.Name,
                result.Rows,
                result.Position
            );
        }
        else
        {
            logger.LogError(
                "Projection {Projection} differs in {Differences} rows from what the log says at position {Position}",
                projection.Name,
                result.Differences,
                result.Position
            );
        }
    }
}
