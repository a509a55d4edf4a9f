using EventStore.Read;

namespace EventStore.Archiving;

/// <summary>Which streams of a log have ended, as told by the events that end them.</summary>
/// <param name="Ends">The types of those events.</param>
/// <param name="Streams">The streams that such an event ends. They may be appended to all the same.</param>
public sealed record ArchiveRule<TLog>(IReadOnlyCollection<Type> Ends, Func<RecordedEvent, IEnumerable<string>> Streams)
    where TLog : ILogDefinition;
