using EventStore.Database;
using EventStore.Migrations;
using EventStore.Read;

namespace EventStore.Projections.Run;

/// <summary>One transaction of a projection: rows and position, both or neither.</summary>
internal sealed class ProjectionStep<TLog>(IProjection<TLog> projection, LogDatabase<TLog> database, IProjectionTarget target)
    where TLog : ILogDefinition
{
    /// <summary>False where the position is not where the caller believes: another process does the work.</summary>
    /// <exception cref="ProjectionFailedException">An event cannot be applied; every event before it has been.</exception>
    public async Task<bool> Take(long from, LogPage page, CancellationToken cancellationToken)
    {
        try
        {
            return await Commit(from, page.Events, page.Position, cancellationToken);
        }
        catch (Exception failure) when (IsOfTheEvents(failure))
        {
            return await TakeOneByOne(from, page, cancellationToken);
        }
    }

    private async Task<bool> TakeOneByOne(long from, LogPage page, CancellationToken cancellationToken)
    {
        foreach (var @event in page.Events)
        {
            try
            {
                if (!await Commit(from, [@event], @event.Position, cancellationToken))
                {
                    return false;
                }
            }
            catch (Exception failure) when (IsOfTheEvents(failure))
            {
                throw new ProjectionFailedException(@event, failure);
            }

            from = @event.Position;
        }

        return from == page.Position || await Commit(from, [], page.Position, cancellationToken);
    }

    // The position is moved first: its row lock lets two processes that both believe they lead take turns, and the second sees it.
    private async Task<bool> Commit(long from, IReadOnlyList<RecordedEvent> events, long to, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await target.Move(transaction, from, to, events.Count, cancellationToken))
        {
            return false;
        }

        if (events.Count > 0)
        {
            await projection.Apply(connection, target.Schema, events, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static bool IsOfTheEvents(Exception failure) =>
        failure is not (OperationCanceledException or LogMisconfiguredException or SchemaTooNewException)
        && !Unavailability.Is(failure);
}

/// <summary>The projection stands before this event until it can be applied.</summary>
internal sealed class ProjectionFailedException(RecordedEvent @event, Exception inner) : Exception(inner.Message, inner)
{
    public RecordedEvent Event { get; } = @event;
}
