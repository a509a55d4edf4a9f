using EventStore.LogProcess.Proof;
using FsCheck;
using FsCheck.Fluent;

namespace EventStore.Tests.Proof;

/// <summary>Generates plans; the same seed is always the same plan.</summary>
internal static class Plans
{
    public const int Units = 500;
    private const int FaultsPerSeed = 20;
    private const int MaxWorkers = 5;
    private const int LastStrike = Units * 9 / 10;
    private const int Size = 100;

    public static Plan Of(int seed) => Plan(seed).Sample(1, new Rnd((ulong)seed), Size).Single();

    private static Gen<Plan> Plan(int seed) =>
        from count in Gen.Frequency((3, Gen.Constant(4)), (1, Gen.Constant(MaxWorkers)))
        from workers in Gen.CollectToArray(Enumerable.Range(0, count), writer => Worker(writer, Share(writer, count)))
        from faults in Fault(count).ListOf(FaultsPerSeed)
        from finale in Gen.Elements(Finale.None, Finale.SilentAppend, Finale.SilentAppend, Finale.TerminateAll)
        from limits in Limits()
        select new Plan(seed, workers, [.. OneRestart(faults).OrderBy(fault => fault.AfterOutcomes)], finale, limits);

    private static int Share(int writer, int writers) => Units / writers + (writer < Units % writers ? 1 : 0);

    private static Gen<PlannedWorker> Worker(int writer, int units) =>
        from handovers in PlannedUnits.Handovers(writer, units)
        from lanes in Gen.Choose(1, 6)
        from tail in Tail(units)
        from cut in Gen.Elements(true, false)
        select new PlannedWorker(handovers, lanes, tail, cut);

    private static Gen<TailPlan> Tail(int units) =>
        from late in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, units / 2)))
        from pages in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 20)))
        from own in Gen.Elements(true, false)
        select new TailPlan(From: null, late, pages, own);

    private static Gen<LogLimits> Limits() =>
        from page in Gen.Elements(3, 20, 100, 500)
        from units in Gen.Elements(1, 3, 20, 1000)
        from archives in Gen.Elements(true, false)
        select new LogLimits(page, units, archives);

    private static Gen<PlannedFault> Fault(int workers) =>
        from kind in Gen.Frequency(
            (7, Gen.Constant(FaultKind.Kill)),
            (40, Gen.Constant(FaultKind.Pause)),
            (50, Gen.Constant(FaultKind.Terminate)),
            (60, Gen.Constant(FaultKind.Cut)),
            (40, Gen.Constant(FaultKind.Stall)),
            (1, Gen.Constant(FaultKind.Restart))
        )
        from after in Gen.Choose(0, LastStrike)
        from worker in Gen.Choose(0, workers - 1)
        from milliseconds in Gen.Frequency((7, Gen.Choose(1, 40)), (1, Gen.Choose(40, 500)))
        from bytes in Gen.Frequency((1, Gen.Choose(0, 200)), (2, Gen.Choose(200, 8_000)))
        from fromServer in Gen.Elements(true, false)
        from share in Gen.Choose(1, 3)
        from end in Gen.Elements(StallEnd.Commit, StallEnd.Rollback, StallEnd.Terminated)
        select new PlannedFault(kind, after, worker, milliseconds, bytes, fromServer, share, end);

    // A restart takes as long as several seeds do.
    private static IEnumerable<PlannedFault> OneRestart(IReadOnlyList<PlannedFault> faults)
    {
        var first = faults.FirstOrDefault(fault => fault.Kind == FaultKind.Restart);
        return faults.Select(fault =>
            fault.Kind == FaultKind.Restart && fault != first ? fault with { Kind = FaultKind.Terminate } : fault
        );
    }
}
