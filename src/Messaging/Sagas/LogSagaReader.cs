using EventStore;
using EventStore.Read;
using Orders.Contracts;

namespace Orders.Messaging.Sagas;

/// <summary>Reads a saga's history from its stream.</summary>
public static class LogSagaReader
{
    /// <summary>The saga's transitions, oldest first; empty where it has none.</summary>
    public static async Task<IReadOnlyList<RecordedTransition>> ReadTransitions(
        this IEventLog log,
        string streamId,
        CancellationToken cancellationToken = default
    )
    {
        var events = await log.ReadStream(streamId, cancellationToken: cancellationToken);
        return [.. events.Where(recorded => recorded.Data is SagaTransitioned).Select(Transition)];
    }

    /// <summary>The saga's last transition with its data, or null where it has none.</summary>
    public static async Task<RecordedTransition?> ReadLastTransition(
        this IEventLog log,
        string streamId,
        CancellationToken cancellationToken = default
    ) => await log.ReadLast(streamId, cancellationToken) is { Data: SagaTransitioned } recorded ? Transition(recorded) : null;

    private static RecordedTransition Transition(RecordedEvent recorded) => new(recorded, (SagaTransitioned)recorded.Data);
}

public sealed record RecordedTransition(RecordedEvent Recorded, SagaTransitioned Transition);
