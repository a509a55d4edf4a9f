using EventStore.Types;

namespace EventStore;

/// <summary>What is particular to one service's log.</summary>
public interface ILogDefinition
{
    /// <summary>The PostgreSQL schema that holds the log, in lower case.</summary>
    static abstract string Schema { get; }

    /// <summary>Every event type that the log may hold.</summary>
    static abstract EventTypes Types { get; }
}
