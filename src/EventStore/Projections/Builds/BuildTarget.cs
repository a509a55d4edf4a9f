using System.Diagnostics;
using EventStore.Database;
using EventStore.Projections.Run;
using Npgsql;

namespace EventStore.Projections.Builds;

/// <summary>A copy that is being built: its position stands in the build's own row, in the transaction of its rows.</summary>
/// <param name="version">The definition that writes it: a program of another version may have begun the same build anew.</param>
internal sealed class BuildTarget<TLog>(ProjectionBuild build, int version, string schema) : IProjectionTarget
    where TLog : ILogDefinition
{
    // A crash of the server may take the newest pages, rows and position together; the build goes on from before them.
    private const string NobodyWaitsForTheDisk = "SET LOCAL synchronous_commit = off";

    private static readonly string CompareAndSet = $"""
        UPDATE {TLog.Schema}.log_projection_builds SET
            position = $3, target = greatest(target, $3), events = events + $4, events_per_second = $5
        WHERE id = $1 AND position = $2 AND version = $6 AND ended_at IS NULL
        """;

    private readonly long _started = Stopwatch.GetTimestamp();
    private long _events;

    public string Schema => schema;

    public double EventsPerSecond => Interlocked.Read(ref _events) / Stopwatch.GetElapsedTime(_started).TotalSeconds;

    public async Task<bool> Move(
        NpgsqlTransaction transaction,
        long from,
        long to,
        int events,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Add(ref _events, events);
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction)
        {
            BatchCommands =
            {
                new(NobodyWaitsForTheDisk),
                new(CompareAndSet)
                {
                    Parameters =
                    {
                        Sql.Value(build.Id),
                        Sql.Value(from),
                        Sql.Value(to),
                        Sql.Value((long)events),
                        Sql.Value(EventsPerSecond),
                        Sql.Value(version),
                    },
                },
            },
        };
        return await batch.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
