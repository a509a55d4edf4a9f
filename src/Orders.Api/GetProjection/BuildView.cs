using EventStore.Projections.Builds;

namespace Orders.Api.GetProjection;

/// <summary>New tables that are built beside the live ones.</summary>
/// <param name="From">The position that the new tables begin at.</param>
/// <param name="Position">The last event that the new tables have seen.</param>
/// <param name="To">The position that they have to reach; grows with the log.</param>
/// <param name="Percent">0 to 100.</param>
/// <param name="Events">How many events have been applied.</param>
public sealed record BuildView(
    Guid Id,
    BuildState State,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    long From,
    long Position,
    long To,
    double Percent,
    long Events,
    double EventsPerSecond,
    FailureView? Failure
)
{
    public static BuildView Of(ProjectionBuild build) =>
        new(
            build.Id,
            build.State,
            build.RequestedAt,
            build.StartedAt,
            build.EndedAt,
            From: 0,
            build.Position,
            build.Target,
            Math.Round(build.Percent, 1),
            build.Events,
            Math.Round(build.EventsPerSecond),
            FailureView.Of(build.CurrentFailure)
        );
}
