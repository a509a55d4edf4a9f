using EventStore;
using EventStore.Types;

namespace Orders.Bench.Appends;

public sealed class BenchLog : ILogDefinition
{
    public static string Schema => "orders_bench";

    public static EventTypes Types { get; } = new(typeof(Measured));
}

public sealed record Measured(string Text)
{
    private static readonly int Envelope = """{"Text":""}""".Length;

    /// <summary>An event whose JSON has exactly this many bytes.</summary>
    public static Measured OfSize(int bytes) => new(new string('x', Math.Max(0, bytes - Envelope)));
}
