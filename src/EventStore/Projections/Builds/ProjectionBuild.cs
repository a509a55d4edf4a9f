using EventStore.Projections.Status;
using EventStore.Projections.Verification;

namespace EventStore.Projections.Builds;

/// <summary>What a copy of a projection's tables is built for. Where both are asked for, the rebuild is first.</summary>
public enum BuildPurpose
{
    /// <summary>To take the place of the live tables.</summary>
    Rebuild,

    /// <summary>To be compared with the live tables.</summary>
    Verification,
}

public enum BuildState
{
    /// <summary>Asked for; no process has begun.</summary>
    Waiting,
    Running,

    /// <summary>Stands before an event that it cannot apply, or cannot do its work; goes on by itself once it can.</summary>
    Failed,
    Completed,
}

/// <summary>A copy of a projection's tables that is built beside them, from the beginning of the log.</summary>
/// <param name="Version">The definition that it is built with; null before it has begun.</param>
/// <param name="Position">The events up to here are in the copy.</param>
/// <param name="Target">The position that it has to reach; grows with the log.</param>
/// <param name="Events">How many events have been applied.</param>
/// <param name="EventsPerSecond">Since the process that builds it took it up.</param>
/// <param name="Result">Of a verification that has ended.</param>
public sealed record ProjectionBuild(
    Guid Id,
    string Projection,
    BuildPurpose Purpose,
    int? Version,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    long Position,
    long Target,
    long Events,
    double EventsPerSecond,
    VerificationResult? Result,
    ProjectionFailure? Failure
)
{
    public BuildState State =>
        EndedAt is not null ? BuildState.Completed
        : CurrentFailure is not null ? BuildState.Failed
        : StartedAt is null ? BuildState.Waiting
        : BuildState.Running;

    /// <summary>Null where nothing holds it up.</summary>
    public ProjectionFailure? CurrentFailure => EndedAt is null && Failure?.HoldsAt(Position) == true ? Failure : null;

    /// <summary>0 to 100, of the positions up to the target.</summary>
    public double Percent =>
        EndedAt is not null ? 100
        : Target == 0 ? 0
        : double.Min(100, 100.0 * Position / Target);
}
