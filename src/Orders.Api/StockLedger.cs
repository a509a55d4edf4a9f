using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using Microsoft.Extensions.Options;
using Orders.ReadModels;
using Orders.ServiceDefaults.ApiKeys;
using Orders.Stock;

namespace Orders.Api;

/// <summary>Decides what callers do to a SKU's stock, side by side with the orders that reserve it.</summary>
internal sealed class StockLedger(IEventLog<OrdersLog> log, Caller caller, IOptions<OrdersApiOptions> options)
{
    /// <exception cref="VersionConflictException">Others changed the SKU each time; nothing was done.</exception>
    /// <exception cref="Contracts.DomainException">The stock does not allow it.</exception>
    public async Task<StockMovement> Record(string sku, object command, CancellationToken cancellationToken)
    {
        var stream = StockItem.StreamId(sku);
        var metadata = EventMetadata.For(stream, causationId: null, caller.Name);
        var (state, version) = (StockItem.Initial, 0L);
        for (var conflicts = 0; ; conflicts++)
        {
            var news = await log.ReadStream(stream, version, cancellationToken);
            state = news.Select(recorded => recorded.Data).Aggregate(state, StockItem.Evolve);
            version += news.Count;
            var events = StockItemDecider.Decide(state, command);
            try
            {
                var unit = AppendUnit.Of(stream, ExpectedVersion.Exactly(version), metadata, events);
                var result = await log.Append(unit, cancellationToken);
                return new StockMovement(sku, events.Aggregate(state, StockItem.Evolve).OnHand, result.Position);
            }
            catch (VersionConflictException) when (conflicts < options.Value.StockConflictRetries)
            {
                // What has come in between is read and the decision is made anew.
            }
        }
    }
}

/// <param name="OnHand">Pieces on hand right after the movement.</param>
/// <param name="Position">Ask a list for at least this position, and it includes the movement.</param>
public sealed record StockMovement(string Sku, long OnHand, long Position);
