using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Setup;
using Orders.Replay;
using Orders.Replay.Auditing;
using Orders.Replay.Reporting;

namespace Orders.EndToEnd.Tests.Replaying;

/// <summary>A replay in the background; whoever leaves early ends it.</summary>
internal sealed class RunningReplay : IAsyncDisposable
{
    private readonly CancellationTokenSource _left = new();

    private RunningReplay(ReplayOptions options)
    {
        Left = _left.Token;
        Report = Replayer.Run(options, Progress, Left);
    }

    public ReplayProgress Progress { get; } = new();

    public Task<ReplayReport> Report { get; }

    public CancellationToken Left { get; }

    public static RunningReplay Of(ThreeProcesses system, int invoices, bool allComplete = true, Gate? gate = null) =>
        new(
            Options(system, invoices) with
            {
                ExpectAllCompleted = allComplete,
                UntilMayPost = (gate ?? new Gate(int.MaxValue)).Pass,
            }
        );

    /// <param name="cancellations">Invoices that cancel others.</param>
    /// <param name="returns">Holds back what comes back.</param>
    public static RunningReplay WithReturns(
        ThreeProcesses system,
        int invoices,
        int cancellations,
        Gate returns,
        bool allComplete = true
    ) => new(Options(system, invoices, cancellations) with { ExpectAllCompleted = allComplete, UntilMayReturn = returns.Pass });

    /// <summary>Without the database: its address changes with every start.</summary>
    public static RunningReplay Of(OneProcess system, int invoices) =>
        new(Options(system.PathOf("retail.csv"), invoices, system.Process.Address, system.Process.Address, system.Key));

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await ((Task)Report).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _left.Dispose();
    }

    private static ReplayOptions Options(ThreeProcesses system, int invoices, int cancellations = 0) =>
        Options(
            system.PathOf("retail.csv"),
            invoices,
            system.OrdersApi.Address,
            system.UsersApi.Address,
            ApiKey.Value,
            cancellations
        ) with
        {
            OpenLogs = Logs.At(system.Postgres.ConnectionString),
        };

    private static ReplayOptions Options(string file, int invoices, Uri orders, Uri users, string key, int cancellations = 0) =>
        new()
        {
            File = RetailFile.Write(file, invoices, seed: 2, cancellations),
            Orders = orders,
            Users = users,
            Key = key,
            Concurrency = 16,
            ExpectAllCompleted = true,
            TimeLimit = Patience.ForAReplay,
            PollInterval = TimeSpan.FromMilliseconds(250),
            LongestPollPause = TimeSpan.FromSeconds(1),
            RetryPause = TimeSpan.FromMilliseconds(100),
        };
}
