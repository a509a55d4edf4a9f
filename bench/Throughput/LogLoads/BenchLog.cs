using EventStore;
using EventStore.Types;

namespace Orders.Bench.LogLoads;

public sealed class BenchLog : ILogDefinition
{
    public static string Schema => "orders_bench";

    public static EventTypes Types { get; } = new([typeof(Measured)]);
}

public sealed record Measured(string Text)
{
    private static readonly int Envelope = """{"Text":""}""".Length;

    /// <summary>An event whose JSON has exactly this many bytes.</summary>
    public static Measured OfSize(int bytes) => new(new string('x', Math.Max(0, bytes - Envelope)));
}

/// <summary>An aggregate: how often it has been measured.</summary>
public sealed record Count(long Times)
{
    public static Count Evolve(Count count, object @event) => @event is Measured ? new Count(count.Times + 1) : count;
}
