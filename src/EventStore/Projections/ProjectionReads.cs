using System.Diagnostics;
using EventStore.Append;
using EventStore.Database;
using EventStore.Positions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EventStore.Projections;

/// <summary>How queries read projections.</summary>
public sealed class ProjectionReads<TLog>(
    LogDatabase<TLog> database,
    IEventLog<TLog> log,
    ILogPositions<TLog> positions,
    ProjectionTables<TLog> tables,
    IOptions<ProjectionOptions> options
)
    where TLog : ILogDefinition
{
    /// <summary>Reads rows that hold every event up to the position returned, and perhaps newer ones.</summary>
    /// <param name="atLeast">Waits, for a bounded time, until the rows hold every event up to this position.</param>
    /// <exception cref="ProjectionBehindException">The projection did not get there in time.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<AsOf<T>> Read<T>(
        IProjection<TLog> projection,
        long? atLeast,
        Func<NpgsqlConnection, Task<T>> query,
        CancellationToken cancellationToken
    )
    {
        var position = await WaitFor(projection, atLeast ?? 0, cancellationToken);
        await tables.Ensure(projection, cancellationToken);
        return new AsOf<T>(await database.Run(query, cancellationToken), position);
    }

    /// <summary>How far the projection is, and how far the log.</summary>
    public async Task<ProjectionProgress> Progress(IProjection<TLog> projection, CancellationToken cancellationToken) =>
        new(projection.Name, await positions.Get(projection.Name, cancellationToken), await log.Head(cancellationToken));

    private async Task<long> WaitFor(IProjection<TLog> projection, long atLeast, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var position = await positions.Get(projection.Name, cancellationToken);
            if (position >= atLeast)
            {
                return position;
            }

            if (Stopwatch.GetElapsedTime(started) >= options.Value.PositionPatience)
            {
                throw new ProjectionBehindException(projection.Name, position, atLeast);
            }

            await Task.Delay(options.Value.PositionPoll, cancellationToken);
        }
    }
}

/// <param name="Position">Every event up to here is in the value.</param>
public sealed record AsOf<T>(T Value, long Position);

/// <param name="Position">The last event that the projection has seen.</param>
/// <param name="Head">The newest event of the log.</param>
public sealed record ProjectionProgress(string Name, long Position, long Head)
{
    /// <summary>How far it is behind, in positions.</summary>
    public long Lag => long.Max(0, Head - Position);
}

/// <summary>A query asked for a position that its projection has not reached.</summary>
public sealed class ProjectionBehindException(string projection, long position, long asked)
    : Exception($"{projection} has seen the log up to position {position}, not yet up to {asked}.");
