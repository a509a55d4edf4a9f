using EventStore.Archiving;
using EventStore.Projections;
using Microsoft.Extensions.DependencyInjection;

namespace EventStore.LogProcess.Proof;

/// <summary>A log with pauses so short that a seed sees all of them.</summary>
internal static class WorkerLog
{
    private static readonly ArchiveRule<ProofLog> EveryStreamHasEnded = new([typeof(Marked)], end => [end.StreamId]);

    public static ServiceProvider Open(string connectionString, LogLimits limits) =>
        new ServiceCollection()
            .AddEventLog<ProofLog>(connectionString, options => Hurry(options, limits))
            .Configure<ProjectionOptions>(options => options.FirstPause = TimeSpan.FromMilliseconds(20))
            .AddProjection<ProofLog, CountingProjection>()
            .AddProjectionRunners<ProofLog>()
            .AddArchiver(EveryStreamHasEnded)
            .Configure<ArchiveOptions>(options => Hurry(options, limits))
            .BuildServiceProvider();

    private static void Hurry(EventLogOptions options, LogLimits limits)
    {
        options.PageSize = limits.PageSize;
        options.MaxUnitsPerCommit = limits.MaxUnitsPerCommit;
        options.AppendPatience = TimeSpan.FromMilliseconds(300);
        options.ReadPatience = TimeSpan.FromMilliseconds(300);
        options.RetryPause = TimeSpan.FromMilliseconds(10);
        options.LockTimeout = TimeSpan.FromMilliseconds(600);
        options.StalledTransactionTimeout = TimeSpan.FromMilliseconds(250);
        options.PollInterval = TimeSpan.FromMilliseconds(100);
        options.LeaderHeartbeat = TimeSpan.FromMilliseconds(100);
        options.LeaderTimeout = TimeSpan.FromMilliseconds(400);
        options.StandbyInterval = TimeSpan.FromMilliseconds(50);
        options.StatementTimeout = TimeSpan.FromSeconds(10);
    }

    private static void Hurry(ArchiveOptions options, LogLimits limits)
    {
        options.After = limits.Archives ? TimeSpan.Zero : null;
        options.BatchSize = limits.PageSize;
        options.Poll = TimeSpan.FromMilliseconds(20);
        options.FailurePause = TimeSpan.FromMilliseconds(20);
    }
}
