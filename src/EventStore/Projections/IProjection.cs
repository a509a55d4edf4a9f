using EventStore.Read;
using Npgsql;

namespace EventStore.Projections;

/// <summary>Tables derived from a log's events, which queries read.</summary>
public interface IProjection
{
    /// <summary>Unique in its log; the name of its position and of its tables' versions.</summary>
    string Name { get; }

    /// <summary>What it wants to see; other events only move its position.</summary>
    IReadOnlyCollection<Type> EventTypes { get; }

    /// <summary>
    /// DDL that creates and then changes its tables, one script per version, each run once. <c>{schema}</c> stands for the log's
    /// schema. Released scripts never change.
    /// </summary>
    IReadOnlyList<string> Scripts { get; }

    /// <summary>
    /// Writes the rows of a page of events, in position order, with a statement for many events where it can. The connection is in
    /// the transaction that also moves the position: each event counts exactly once.
    /// </summary>
    Task Apply(NpgsqlConnection connection, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken);
}

public interface IProjection<TLog> : IProjection
    where TLog : ILogDefinition;
