using EventStore.Projections.Builds;

namespace EventStore.Projections.Status;

public enum ProjectionState
{
    /// <summary>Follows the log.</summary>
    Running,

    /// <summary>Stands still; goes on by itself once the cause is gone.</summary>
    Failed,

    /// <summary>New tables are being built beside the live ones.</summary>
    Rebuilding,
}

/// <param name="Version">The definition that the live tables were built with.</param>
/// <param name="Position">The last event that the live tables have seen.</param>
/// <param name="Head">The newest event of the log.</param>
/// <param name="MovedAt">When the position was last moved.</param>
/// <param name="Failure">Null where nothing holds the live tables up.</param>
/// <param name="Rebuild">The last one that was asked for, under way or ended.</param>
/// <param name="Verification">The last one that was asked for, under way or ended.</param>
public sealed record ProjectionStatus(
    string Name,
    int Version,
    long Position,
    long Head,
    DateTimeOffset MovedAt,
    ProjectionFailure? Failure,
    ProjectionBuild? Rebuild,
    ProjectionBuild? Verification
)
{
    /// <summary>How far it is behind, in positions.</summary>
    public long Lag => long.Max(0, Head - Position);

    public ProjectionState State =>
        Failure is not null ? ProjectionState.Failed
        : Rebuild is { EndedAt: null } ? ProjectionState.Rebuilding
        : ProjectionState.Running;
}
