using EventStore.Deadlines;

namespace Orders.Messaging.Deadlines;

/// <summary>Acts on deadlines that have passed.</summary>
public interface IDeadlineHandler
{
    /// <summary>
    /// Tells whoever waits: a saga by <see cref="DeadlinePassed"/>, a stream whose message may be lost by the relay's
    /// <see cref="Relaying.IRelay.Republish"/>. The row stays and fires again until the stream sets another deadline or clears it.
    /// </summary>
    Task Expired(DueDeadline deadline, CancellationToken cancellationToken);
}
