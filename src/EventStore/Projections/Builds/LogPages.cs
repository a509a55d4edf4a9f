using System.Runtime.CompilerServices;
using EventStore.Read;

namespace EventStore.Projections.Builds;

internal static class LogPages
{
    /// <summary>
    /// The events above one position up to another, which the log has reached; the next page is read while the caller works on
    /// this one. The last page's position is <paramref name="to"/>.
    /// </summary>
    public static async IAsyncEnumerable<LogPage> Between(
        this IEventLog log,
        long from,
        long to,
        int limit,
        IReadOnlyCollection<Type> types,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (from >= to)
        {
            yield break;
        }

        var next = log.ReadAll(from, limit, types, cancellationToken);
        while (true)
        {
            var page = await next;
            if (page.Position >= to)
            {
                yield return new LogPage([.. page.Events.TakeWhile(recorded => recorded.Position <= to)], to);
                yield break;
            }

            next = log.ReadAll(page.Position, limit, types, cancellationToken);
            yield return page;
        }
    }
}
