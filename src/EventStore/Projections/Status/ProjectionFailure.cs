using EventStore.Projections.Run;

namespace EventStore.Projections.Status;

/// <summary>Why a projection, or a build of it, stands still.</summary>
/// <param name="Event">The event that it stands before; null where the failure is no event's.</param>
/// <param name="Since">When it first stood there.</param>
public sealed record ProjectionFailure(string Reason, FailedEvent? Event, DateTimeOffset Since, DateTimeOffset NextTry)
{
    /// <summary>Whether it still stands there, at this position.</summary>
    public bool HoldsAt(long position) => Event is null || Event.Position > position;
}

public sealed record FailedEvent(Guid Id, string Type, long Position, string Stream)
{
    internal static FailedEvent? Of(Exception failure) =>
        failure is ProjectionFailedException { Event: var @event }
            ? new(@event.Id, @event.Type, @event.Position, @event.StreamId)
            : null;
}
