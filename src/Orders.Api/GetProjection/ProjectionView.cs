using EventStore.Projections.Status;

namespace Orders.Api.GetProjection;

/// <param name="Version">The definition that the tables were built with.</param>
/// <param name="Position">The last event that the tables have seen.</param>
/// <param name="Head">The newest event of the log.</param>
/// <param name="Lag">Positions from the one to the other.</param>
/// <param name="MovedAt">When the position last moved.</param>
/// <param name="Failure">What holds the projection up; null where nothing does.</param>
/// <param name="Rebuild">The last that was asked for, under way or ended.</param>
/// <param name="Verification">The last that was asked for, under way or ended.</param>
public sealed record ProjectionView(
    string Name,
    int Version,
    ProjectionState State,
    long Position,
    long Head,
    long Lag,
    DateTimeOffset MovedAt,
    FailureView? Failure,
    BuildView? Rebuild,
    VerificationView? Verification
)
{
    public static ProjectionView Of(ProjectionStatus status) =>
        new(
            status.Name,
            status.Version,
            status.State,
            status.Position,
            status.Head,
            status.Lag,
            status.MovedAt,
            FailureView.Of(status.Failure),
            status.Rebuild is null ? null : BuildView.Of(status.Rebuild),
            status.Verification is null ? null : VerificationView.Of(status.Verification)
        );
}

/// <summary>What a projection stands still at; it tries again by itself.</summary>
/// <param name="EventId">Null, as what else tells of an event, where no event is at fault.</param>
public sealed record FailureView(
    string Reason,
    Guid? EventId,
    string? EventType,
    long? Position,
    string? Stream,
    DateTimeOffset Since,
    DateTimeOffset NextTry
)
{
    public static FailureView? Of(ProjectionFailure? failure) =>
        failure is null
            ? null
            : new(
                failure.Reason,
                failure.Event?.Id,
                failure.Event?.Type,
                failure.Event?.Position,
                failure.Event?.Stream,
                failure.Since,
                failure.NextTry
            );
}
