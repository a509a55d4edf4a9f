using System.Collections.Concurrent;
using EventStore.LogProcess.Proof;

namespace EventStore.Tests.Proof;

/// <summary>Carries out one plan against the server, and says what came of it.</summary>
internal sealed class SeedRun(Plan plan, ProofDatabase database, WorkerPool pool)
{
    // Only a worker, a reader or a server that stands still for good gets here.
    private static readonly TimeSpan WorkDeadline = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan CatchUpDeadline = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CatchUpPoll = TimeSpan.FromMilliseconds(5);

    private readonly Progress _progress = new();
    private readonly ConcurrentQueue<ForeignUnit> _foreign = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private Station[] _stations = [];

    public async Task<Observations> Run()
    {
        await database.Reset();
        _stations =
        [
            .. plan.Workers.Select((worker, i) => new Station(i, worker, plan.Limits, database, pool, _progress, _failures)),
        ];
        await Task.WhenAll(_stations.Select(station => station.Begin(again: false)));
        var faults = Task.WhenAll(plan.Faults.Select(Strike));
        if (await InTime(_progress.Reached(Plans.Units), "All units have their outcomes", WorkDeadline))
        {
            await faults;
            await End(plan.Finale);
            await InTime(CatchUp(), "All readers are at the head of the log", CatchUpDeadline);
        }

        await Task.WhenAll(_stations.Select(station => station.Stop(WorkDeadline)));
        var observations = await Observe();
        foreach (var station in _stations)
        {
            await station.DisposeAsync();
        }

        return observations;
    }

    private async Task Strike(PlannedFault fault)
    {
        await _progress.Reached(fault.AfterOutcomes);
        var victim = _stations[fault.Worker];
        var duration = TimeSpan.FromMilliseconds(fault.Milliseconds);
        await (
            fault.Kind switch
            {
                FaultKind.Kill => victim.Kill(),
                FaultKind.Pause => victim.PauseFor(duration),
                FaultKind.Terminate => database.Terminate(fault.Share),
                FaultKind.Stall => Stall(duration, fault.End),
                FaultKind.Restart => database.Restart(),
                _ => Cut(victim, fault),
            }
        );
    }

    private static Task Cut(Station victim, PlannedFault fault)
    {
        victim.CutAfter(fault.Bytes, fault.FromServer);
        return Task.CompletedTask;
    }

    private async Task Stall(TimeSpan duration, StallEnd end) =>
        _foreign.Enqueue(await ForeignAppender.Append(database.ConnectionString, duration, end));

    private Task End(Finale finale) =>
        finale switch
        {
            Finale.SilentAppend => Stall(TimeSpan.Zero, StallEnd.Commit),
            Finale.TerminateAll => database.Terminate(share: 1),
            _ => Task.CompletedTask,
        };

    private async Task CatchUp()
    {
        var head = await database.Head();
        while (
            _stations.Any(station => station.TailPosition < head)
            || await database.Position("relay") < head
            || await database.Position("counting") < head
        )
        {
            await Task.Delay(CatchUpPoll);
        }
    }

    private async Task<bool> InTime(Task task, string condition, TimeSpan deadline)
    {
        try
        {
            await task.WaitAsync(deadline);
            return true;
        }
        catch (TimeoutException)
        {
            _failures.Enqueue($"Not so within {deadline}: {condition}.");
            return false;
        }
    }

    private async Task<Observations> Observe() =>
        new(
            await database.Log(),
            await database.Streams(),
            _stations.SelectMany(station => station.Outcomes.Values).ToDictionary(outcome => outcome.Unit),
            [.. _foreign],
            [.. _stations.Select(station => station.Tail)],
            await database.Relayed(),
            await database.Counted(),
            [.. _failures]
        );
}
