using EventStore.Read;
using Npgsql;

namespace EventStore.Projections;

/// <summary>Tables derived from a log's events, which queries read.</summary>
public interface IProjection
{
    /// <summary>Unique in its log: lower-case words with hyphens. Names its position and the PostgreSQL schema of its tables.</summary>
    string Name { get; }

    /// <summary>
    /// Counts up with every change of the tables or of what is written to them. Tables that an older version has built are built
    /// anew beside the old ones, then swapped in.
    /// </summary>
    int Version { get; }

    /// <summary>What it wants to see; other events only move its position.</summary>
    IReadOnlyCollection<Type> EventTypes { get; }

    /// <summary>
    /// DDL that creates its tables, each with a primary key. <c>{schema}</c> stands for the schema that they are in, which holds
    /// nothing else.
    /// </summary>
    string Tables { get; }

    /// <summary>
    /// Writes the rows of a page of events, in position order, with a statement for many events where it can. The connection is in
    /// the transaction that also moves the position: each event counts exactly once.
    /// </summary>
    /// <param name="schema">Where the tables are; those that queries read, or a copy that is being built.</param>
    Task Apply(
        NpgsqlConnection connection,
        string schema,
        IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken
    );
}

public interface IProjection<TLog> : IProjection
    where TLog : ILogDefinition;
