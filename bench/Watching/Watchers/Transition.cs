namespace Orders.Bench.Watching.Watchers;

/// <summary>What a watch tells of a transition, as far as it is read here.</summary>
internal sealed record Transition(long Position, DateTimeOffset At);
