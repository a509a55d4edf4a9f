using System.Runtime.CompilerServices;
using EventStore.Append;
using EventStore.Database;
using EventStore.Read;

namespace EventStore.Tail;

/// <summary>Follows the log from a position on. An outage of the database only makes it wait.</summary>
internal sealed class LogTail<TLog>(LogDatabase<TLog> database, LogReader<TLog> reader, AppendSignal<TLog> signal)
    where TLog : ILogDefinition
{
    public async IAsyncEnumerable<LogPage> Follow(
        long afterPosition,
        IReadOnlyCollection<Type>? types,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var limit = database.Options.PageSize;
        var position = afterPosition;
        while (true)
        {
            var page = await Read(position, limit, types, cancellationToken);
            if (page.Position > position)
            {
                position = page.Position;
                yield return page;
            }

            if (page.Events.Count < limit)
            {
                await signal.WaitBeyond(position, cancellationToken);
            }
        }
    }

    private async Task<LogPage> Read(
        long position,
        int limit,
        IReadOnlyCollection<Type>? types,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            try
            {
                return await reader.ReadAll(position, limit, types, cancellationToken);
            }
            catch (LogUnavailableException)
            {
                await Task.Delay(database.Options.RetryPause, cancellationToken);
            }
        }
    }
}
