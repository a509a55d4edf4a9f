namespace EventStore.Aggregates;

/// <summary>How an aggregate of a log comes from the events of its stream.</summary>
/// <param name="Initial">Before the first event.</param>
/// <param name="Evolve">Pure.</param>
public sealed record Aggregate<TLog, TState>(TState Initial, Func<TState, object, TState> Evolve)
    where TLog : ILogDefinition;
