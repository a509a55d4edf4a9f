using EventStore;
using Orders.Contracts;

namespace Orders.Messaging.DeadLetters;

/// <summary>The dead letters of a log.</summary>
internal interface IDeadLetters
{
    /// <summary>Returns once the letter is durable, however long the database is away. A letter that is there already stays as it is.</summary>
    Task Append(MessageDeadLettered letter, CancellationToken cancellationToken);
}

internal interface IDeadLetters<TLog> : IDeadLetters
    where TLog : ILogDefinition;
