namespace EventStore.LogProcess.Proof;

/// <summary>A line to a worker: begin, or, where nothing is assigned, stop.</summary>
public sealed record Command(Assignment? Begin);

/// <summary>What a worker does in one seed, until it is told to stop.</summary>
/// <param name="WriterConnection">For the log that it appends with.</param>
/// <param name="ReaderConnection">For the log of its readers, as if they were a process of their own.</param>
/// <param name="Handovers">Units that are handed over together, without awaiting in between.</param>
/// <param name="Lanes">How many hand over side by side.</param>
/// <param name="Again">An earlier process was killed over these units, so any of them may be in the log.</param>
public sealed record Assignment(
    string WriterConnection,
    string ReaderConnection,
    IReadOnlyList<IReadOnlyList<PlannedUnit>> Handovers,
    int Lanes,
    bool Again,
    TailPlan Tail,
    Duty Leads,
    LogLimits Limits
);

/// <param name="From">Where to go on; null begins anew.</param>
/// <param name="AfterOutcomes">Begins once the writer has so many outcomes: at 0 with the whole log, later in its middle.</param>
/// <param name="PagesPerRound">After how many pages it breaks off and follows anew from where it is; 0 for never.</param>
/// <param name="OverWritersLog">Woken within the process, not by notification.</param>
public sealed record TailPlan(long? From, int AfterOutcomes, int PagesPerRound, bool OverWritersLog);

/// <summary>What the worker stands for election to.</summary>
public enum Duty
{
    Relay,
    Projection,
}

/// <param name="Archives">Every event moves to the archive as soon as it is there.</param>
public sealed record LogLimits(int PageSize, int MaxUnitsPerCommit, bool Archives);

/// <summary>A line from a worker; one of its parts is there.</summary>
public sealed record Report
{
    public UnitOutcome? Outcome { get; init; }

    /// <summary>The position behind which the tail begins.</summary>
    public long? TailBegins { get; init; }

    public SeenPage? Page { get; init; }

    /// <summary>The log of the last assignment is closed.</summary>
    public bool Stopped { get; init; }

    /// <summary>What no fault may lead to.</summary>
    public string? Failure { get; init; }
}

public sealed record SeenPage(long Position, IReadOnlyList<SeenEvent> Events);

public sealed record SeenEvent(long Position, Guid Id);
