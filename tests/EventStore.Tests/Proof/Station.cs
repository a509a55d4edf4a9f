using System.Collections.Concurrent;
using EventStore.LogProcess.Proof;
using Npgsql;

namespace EventStore.Tests.Proof;

/// <summary>One worker's place in a seed: keeps what it has reported, and puts another process there when it is killed.</summary>
internal sealed class Station(
    int index,
    PlannedWorker planned,
    LogLimits limits,
    ProofDatabase database,
    WorkerPool pool,
    Progress progress,
    ConcurrentQueue<string> failures
) : IAsyncDisposable
{
    private readonly CutAnywhereProxy _proxy = new(database.Port);
    private readonly SemaphoreSlim _replacing = new(1);
    private readonly List<SeenEvent> _tailed = [];
    private WorkerProcess? _process;
    private long? _tailBegan;
    private long _tailPosition;

    public ConcurrentDictionary<Guid, UnitOutcome> Outcomes { get; } = new();

    public SeenByTail Tail => new($"Tail {index}", _tailBegan, _tailed);

    /// <summary>How far its tail is known to have read.</summary>
    public long TailPosition => Volatile.Read(ref _tailPosition);

    public async Task Begin(bool again)
    {
        var process = pool.Take();
        process.Heard = Hear;
        Volatile.Write(ref _process, process);
        await process.Begin(Assignment(again));
    }

    public async Task Kill()
    {
        await _replacing.WaitAsync();
        try
        {
            await _process!.DisposeAsync();
            await Begin(again: true);
        }
        finally
        {
            _replacing.Release();
        }
    }

    public Task PauseFor(TimeSpan pause) => Volatile.Read(ref _process)!.PauseFor(pause);

    public void CutAfter(int bytes, bool fromServer) => _proxy.CutAfter(bytes, fromServer);

    /// <summary>Ends the assignment and gives the process back; one that does not answer is killed.</summary>
    public async Task Stop(TimeSpan deadline)
    {
        try
        {
            await _process!.Stop(deadline);
            pool.Return(_process);
        }
        catch (TimeoutException)
        {
            failures.Enqueue($"Worker {index} did not stop.");
            await _process!.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        _replacing.Dispose();
        return _proxy.DisposeAsync();
    }

    private Assignment Assignment(bool again)
    {
        var open = planned
            .Handovers.Select(units => units.Where(unit => !Outcomes.ContainsKey(unit.Id)).ToArray())
            .Where(units => units.Length > 0)
            .ToArray();
        var cut = Through(_proxy);
        return new Assignment(
            cut,
            planned.ReadersCanBeCut ? cut : database.ConnectionString,
            open,
            planned.Lanes,
            again,
            planned.Tail with
            {
                From = _tailBegan is null ? null : _tailPosition,
                AfterOutcomes = Math.Min(planned.Tail.AfterOutcomes, open.Sum(units => units.Length)),
            },
            index % 2 == 0 ? Duty.Relay : Duty.Projection,
            limits
        );
    }

    private string Through(CutAnywhereProxy proxy) =>
        new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Port = proxy.Port,
            SslMode = SslMode.Disable,
        }.ConnectionString;

    private void Hear(Report report)
    {
        switch (report)
        {
            case { Outcome: { } outcome }:
                Hear(outcome);
                break;
            case { TailBegins: { } position }:
                _tailBegan ??= position;
                Volatile.Write(ref _tailPosition, position);
                break;
            case { Page: { } page }:
                _tailed.AddRange(page.Events);
                Volatile.Write(ref _tailPosition, page.Position);
                break;
            case { Failure: { } failure }:
                failures.Enqueue($"Worker {index}: {failure}");
                progress.GiveUp();
                break;
        }
    }

    private void Hear(UnitOutcome outcome)
    {
        if (!Outcomes.TryAdd(outcome.Unit, outcome))
        {
            failures.Enqueue($"Unit {outcome.Unit} has two outcomes.");
        }

        progress.Add();
    }
}
