using EventStore;
using EventStore.Read;
using Microsoft.Extensions.Options;
using Orders.Contracts;

namespace Orders.Messaging.DeadLetters;

/// <summary>Events that the relay cannot publish, as dead letters: an operator has them published again once that is mended.</summary>
internal sealed class ParkedEvents<TLog>(IEventLog<TLog> log, IDeadLetters<TLog> letters, IOptions<DeadLetterOptions> options)
    where TLog : ILogDefinition
{
    private static readonly string Replayed = TLog.Types.Name(typeof(DeadLetterReplayed));

    /// <summary>The event to publish instead of the replay of its letter; null for any other event.</summary>
    public async Task<RecordedEvent?> OriginOf(RecordedEvent recorded, CancellationToken cancellationToken) =>
        ReplayIn(recorded)?.Letter.Origin is { } origin
        && await log.ReadStream(origin.StreamId, origin.Version - 1, cancellationToken) is [var first, ..]
            ? first
            : null;

    public Task Keep(RecordedEvent recorded, Exception failure, CancellationToken cancellationToken) =>
        letters.Append(ReplayIn(recorded) is { } replayed ? Again(replayed, failure) : New(recorded, failure), cancellationToken);

    private MessageDeadLettered New(RecordedEvent recorded, Exception failure) =>
        new(
            DeadLetterIds.OfEvent(recorded.Id),
            Round: 0,
            DeadLetterReason.Unpublishable,
            Queue: null,
            recorded.Type,
            recorded.Id,
            Guid.TryParse(recorded.Metadata.CorrelationId, out var subject) ? subject : null,
            DeadLetterBodies.Keep(recorded.Json.Span, "application/json", options.Value.LargestBody),
            new Dictionary<string, string>(StringComparer.Ordinal),
            DeadLetterErrors.Of(failure, options.Value),
            Tries: 1,
            recorded.Metadata.TraceParent,
            new DeadLetterOrigin(recorded.StreamId, recorded.Version)
        );

    private MessageDeadLettered Again(DeadLetterReplayed replayed, Exception failure) =>
        replayed.Letter with
        {
            Round = replayed.Round,
            Reason = DeadLetterReason.Unpublishable,
            Error = DeadLetterErrors.Of(failure, options.Value),
        };

    // One that cannot be read is an event like others that cannot be published.
    private static DeadLetterReplayed? ReplayIn(RecordedEvent recorded)
    {
        try
        {
            return recorded.Type == Replayed ? recorded.Data as DeadLetterReplayed : null;
        }
        catch (UnreadableEventException)
        {
            return null;
        }
    }
}
