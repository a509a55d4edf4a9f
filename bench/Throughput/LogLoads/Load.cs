namespace Orders.Bench.LogLoads;

/// <summary>What a caller does, again and again.</summary>
public enum Load
{
    /// <summary>Appends one event to a stream of its own and waits until it is durable.</summary>
    NewStreams,

    /// <summary>Decides on one of many streams and appends one event to it; the state may be kept in memory.</summary>
    Decisions,

    /// <summary>As before, with the stream read and folded each time.</summary>
    ReadDecisions,

    /// <summary>Reads a stream of ten events.</summary>
    StreamReads,

    /// <summary>Reads the log from its beginning, page by page; events are counted.</summary>
    LogReads,
}

/// <param name="Callers">At once, shared out among the processes.</param>
public sealed record Cell(Load Load, int Callers, int Processes)
{
    public override string ToString() => $"{Load}, {Callers} callers, {Processes} processes";
}
