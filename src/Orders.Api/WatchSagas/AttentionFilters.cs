using EventStore;
using Orders.ReadModels;
using Orders.ReadModels.SagaList;

namespace Orders.Api.WatchSagas;

/// <summary>Begins the memory of an <see cref="AttentionFilter"/> with what the list of sagas says.</summary>
internal sealed class AttentionFilters(SagaListQueries sagas, IEventLog<OrdersLog> log)
{
    private const int PageSize = 1_000;

    /// <param name="position">Where the watch begins.</param>
    public async Task<AttentionFilter> Begin(bool wanted, long position, CancellationToken cancellationToken)
    {
        HashSet<Guid> flagged = [];
        for (Guid? after = null; ; )
        {
            var page = await sagas.Page(state: null, needsAttention: true, after, PageSize, position, cancellationToken);
            flagged.UnionWith(page.Value.Select(saga => saga.OrderId));
            if (page.Value.Count < PageSize)
            {
                // Rows may be newer than the position of their page.
                return new AttentionFilter(wanted, flagged, await log.Head(cancellationToken));
            }

            after = page.Value[^1].OrderId;
        }
    }
}
