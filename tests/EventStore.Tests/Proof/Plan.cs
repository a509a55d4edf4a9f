using EventStore.LogProcess.Proof;

namespace EventStore.Tests.Proof;

/// <summary>All that a seed decides: who appends what, who reads how, and what goes wrong when.</summary>
/// <param name="Finale">What goes wrong behind the last unit, when nothing follows that would make up for it.</param>
internal sealed record Plan(
    int Seed,
    IReadOnlyList<PlannedWorker> Workers,
    IReadOnlyList<PlannedFault> Faults,
    Finale Finale,
    LogLimits Limits
)
{
    public IEnumerable<PlannedUnit> Units => Workers.SelectMany(worker => worker.Units);
}

internal sealed record PlannedWorker(
    IReadOnlyList<IReadOnlyList<PlannedUnit>> Handovers,
    int Lanes,
    TailPlan Tail,
    bool ReadersCanBeCut
)
{
    public IEnumerable<PlannedUnit> Units => Handovers.SelectMany(units => units);
}

internal enum FaultKind
{
    /// <summary>SIGKILL to a worker; another process goes on with its units.</summary>
    Kill,

    /// <summary>SIGSTOP to a worker, and SIGCONT after a while.</summary>
    Pause,

    /// <summary>The server ends sessions of the log.</summary>
    Terminate,

    /// <summary>A connection dies after so many bytes in one direction.</summary>
    Cut,

    /// <summary>Somebody else holds the append lock for a while and then commits, rolls back or is ended.</summary>
    Stall,

    /// <summary>The server dies with all its processes, and starts again.</summary>
    Restart,
}

/// <param name="AfterOutcomes">It strikes once so many units have their outcome.</param>
/// <param name="Worker">Whom it strikes, where it strikes one.</param>
/// <param name="Milliseconds">How long a pause or stall lasts.</param>
/// <param name="Bytes">How many bytes pass before a cut.</param>
/// <param name="Share">One in how many sessions the server ends.</param>
internal sealed record PlannedFault(
    FaultKind Kind,
    int AfterOutcomes,
    int Worker,
    int Milliseconds,
    int Bytes,
    bool FromServer,
    int Share,
    StallEnd End
);

internal enum StallEnd
{
    Commit,
    Rollback,
    Terminated,
}

internal enum Finale
{
    None,

    /// <summary>An append that nobody is notified of, as when its process dies right after the commit.</summary>
    SilentAppend,

    /// <summary>The server ends every session of the log.</summary>
    TerminateAll,
}
