using EventStore.Aggregates;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Read;
using Orders.Identity.Access;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
using Orders.Stock;

namespace Orders.Api;

/// <summary>Records what callers do to a SKU's stock, side by side with the orders that reserve it.</summary>
internal sealed class StockMovements(AggregateStore<OrdersLog, StockItem> stock, Caller caller, AnswerClaims claims)
{
    /// <exception cref="VersionConflictException">Others changed the SKU each time; nothing was done.</exception>
    /// <exception cref="Contracts.DomainException">The stock does not allow it.</exception>
    public async Task<StockMovement> Record(string sku, object command, CancellationToken cancellationToken)
    {
        var stream = StockItem.StreamId(sku);
        var after = await stock.Decide(
            stream,
            new VersionedDecision<StockItem>(
                item => StockItemDecider.Decide(item.State, command),
                EventMetadata.For(stream, causationId: null, caller.Name)
            )
            {
                Claim = item => claims.Of(Movement(item).Answer()),
            },
            cancellationToken
        );
        return Movement(after);

        StockMovement Movement(Folded<StockItem> item) => new(sku, item.State.OnHand, item.Position);
    }
}

/// <param name="OnHand">Pieces on hand right after the movement.</param>
/// <param name="Position">Ask a list for at least this position, and it includes the movement.</param>
public sealed record StockMovement(string Sku, long OnHand, long Position)
{
    internal CommandAnswer Answer() => new(StatusCodes.Status201Created, this);
}
