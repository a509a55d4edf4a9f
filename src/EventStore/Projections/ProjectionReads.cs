using System.Diagnostics;
using EventStore.Append;
using EventStore.Database;
using EventStore.Positions;
using EventStore.Projections.Tables;
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
    /// <param name="query">Is told the schema that holds the projection's tables.</param>
    /// <exception cref="PositionAheadException">The log itself has not come to this position.</exception>
    /// <exception cref="ProjectionBehindException">The projection did not get there in time.</exception>
    /// <exception cref="ProjectionOutdatedException">The tables are another version's, and the query does not fit them.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<AsOf<T>> Read<T>(
        IProjection<TLog> projection,
        long? atLeast,
        Func<NpgsqlConnection, string, Task<T>> query,
        CancellationToken cancellationToken
    )
    {
        await tables.Ensure(projection, cancellationToken);
        // The position is read before the rows, which are then at least as new.
        var position = await WaitFor(projection, atLeast ?? 0, cancellationToken);
        var schema = ProjectionSchema.Live<TLog>(projection);
        try
        {
            return new AsOf<T>(await Rows(), position);
        }
        catch (PostgresException misfit)
            when (misfit.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn)
        {
            // Tables that fit may have been swapped in since.
            var built = await tables.Version(projection, cancellationToken);
            return built == projection.Version
                ? new AsOf<T>(await Rows(), position)
                : throw new ProjectionOutdatedException(projection, built, misfit);
        }

        Task<T> Rows() => database.Run(connection => query(connection, schema), cancellationToken);
    }

    private async Task<long> WaitFor(IProjection<TLog> projection, long atLeast, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        for (var first = true; ; first = false)
        {
            var position = await positions.Get(projection.Name, cancellationToken);
            if (position >= atLeast)
            {
                return position;
            }

            // Nobody was given a position that the log does not have, and waiting for one would only hold the request.
            if (first && await log.Head(cancellationToken) is var head && head < atLeast)
            {
                throw new PositionAheadException(head, atLeast);
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

/// <summary>A query asked for a position that its projection has not reached.</summary>
public sealed class ProjectionBehindException(string projection, long position, long asked)
    : Exception($"{projection} has seen the log up to position {position}, not yet up to {asked}.");

/// <summary>A query asked for a position that the log does not have.</summary>
public sealed class PositionAheadException(long head, long asked)
    : Exception($"The log ends at position {head}; there is no {asked} yet.");

/// <summary>A query needs tables of this program's version, and they have not been swapped in yet, or no longer are there.</summary>
public sealed class ProjectionOutdatedException(IProjection projection, int built, Exception inner)
    : Exception($"{projection.Name} has tables of version {built} while this process reads version {projection.Version}.", inner);
