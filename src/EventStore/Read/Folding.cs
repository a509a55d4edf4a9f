namespace EventStore.Read;

/// <summary>A stream's state, and the version and position that it is the state of; both 0 where there is no such stream.</summary>
public readonly record struct Folded<TState>(TState State, long Version, long Position = 0)
{
    public Folded<TState> With(IEnumerable<RecordedEvent> events, Func<TState, object, TState> evolve) =>
        events.Aggregate(
            this,
            (folded, recorded) => new Folded<TState>(evolve(folded.State, recorded.Data), recorded.Version, recorded.Position)
        );
}

public static class Folding
{
    /// <summary>Reads a stream into its state; <paramref name="initial"/> at version 0 where there is no such stream.</summary>
    public static async Task<Folded<TState>> Fold<TState>(
        this IEventLog log,
        string streamId,
        TState initial,
        Func<TState, object, TState> evolve,
        CancellationToken cancellationToken = default
    ) => new Folded<TState>(initial, 0).With(await log.ReadStream(streamId, cancellationToken: cancellationToken), evolve);
}
