using EventStore.Database;
using EventStore.Leadership;
using EventStore.Positions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EventStore.LogProcess.Proof;

/// <summary>
/// One assignment under way: a writer, a tail, and a relay, or a projection and perhaps the archiver, over two logs of the same
/// database.
/// </summary>
internal sealed class Worker : IAsyncDisposable
{
    private static readonly TimeSpan LateStop = TimeSpan.FromSeconds(30);
    private readonly ServiceProvider _writersLog;
    private readonly ServiceProvider _readersLog;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _tailBegins = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Assignment _assignment;
    private readonly Action<Report> _report;
    private readonly (string Name, Task Task)[] _work;
    private volatile string _closing = "";
    private int _outcomes;

    public Worker(Assignment assignment, Action<Report> report)
    {
        (_assignment, _report) = (assignment, report);
        _writersLog = WorkerLog.Open(assignment.WriterConnection, assignment.Limits);
        _readersLog = WorkerLog.Open(assignment.ReaderConnection, assignment.Limits);
        BeginTailWhenDue();
        var tailed = LogOf(assignment.Tail.OverWritersLog ? _writersLog : _readersLog);
        _work =
        [
            ("the writer", Guard(new Writer(LogOf(_writersLog), assignment, Settled).Run)),
            ("the tail", Guard(new TailReader(tailed, assignment.Tail, _tailBegins.Task, report).Run)),
            ($"the {assignment.Leads}", Guard(assignment.Leads == Duty.Relay ? RunRelay : RunProjections)),
        ];
    }

    /// <summary>Ends the assignment, and reports what it waits for where that takes longer than any seed does.</summary>
    public async ValueTask DisposeAsync()
    {
        await using var late = new Timer(_ => ReportLateStop(), state: null, LateStop, Timeout.InfiniteTimeSpan);
        await _stopping.CancelQuietly();
        await Task.WhenAll(_work.Select(part => part.Task));
        _closing = "the writer's log";
        await _writersLog.DisposeAsync();
        _closing = "the readers' log";
        await _readersLog.DisposeAsync();
        _stopping.Dispose();
    }

    private void Settled(UnitOutcome outcome)
    {
        _report(new Report { Outcome = outcome });
        Interlocked.Increment(ref _outcomes);
        BeginTailWhenDue();
    }

    private void BeginTailWhenDue()
    {
        if (Volatile.Read(ref _outcomes) >= _assignment.Tail.AfterOutcomes)
        {
            _tailBegins.TrySetResult();
        }
    }

    private Task RunRelay(CancellationToken stopping) =>
        new Relay(
            _readersLog.GetRequiredService<IEventLog<ProofLog>>(),
            _readersLog.GetRequiredService<ILogPositions<ProofLog>>(),
            _readersLog.GetRequiredService<ILeaderElection<ProofLog>>(),
            _readersLog.GetRequiredService<LogDatabase<ProofLog>>()
        ).Run(stopping);

    private async Task RunProjections(CancellationToken stopping)
    {
        var runners = _readersLog.GetServices<IHostedService>().ToArray();
        await Task.WhenAll(runners.Select(runner => runner.StartAsync(stopping)));
        await Task.Delay(Timeout.Infinite, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(runners.Select(runner => runner.StopAsync(CancellationToken.None)));
    }

    private async Task Guard(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // Stopped.
        }
        catch (Exception failure)
        {
            _report(new Report { Failure = failure.ToString() });
        }
    }

    private void ReportLateStop()
    {
        var unfinished = _work.Where(part => !part.Task.IsCompleted).Select(part => part.Name);
        _report(new Report { Failure = $"Stopping waits for {string.Join(", ", unfinished)}{_closing}." });
    }

    private static IEventLog LogOf(ServiceProvider log) => log.GetRequiredService<IEventLog<ProofLog>>();
}
