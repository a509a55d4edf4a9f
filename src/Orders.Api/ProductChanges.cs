using EventStore.Aggregates;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Read;
using Orders.Catalogue;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api;

/// <summary>Records what callers do to a product.</summary>
internal sealed class ProductChanges(AggregateStore<OrdersLog, Product> products, Caller caller)
{
    /// <returns>The product as the command leaves it; as it was where the command changes nothing.</returns>
    /// <exception cref="VersionConflictException">Others changed the product each time; nothing was done.</exception>
    /// <exception cref="ServiceDefaults.Problems.ProblemException">The client means another version.</exception>
    /// <exception cref="Contracts.DomainException">The catalogue does not allow it.</exception>
    public Task<Folded<Product>> Record(string sku, object command, IfMatch ifMatch, CancellationToken cancellationToken)
    {
        var stream = Product.StreamId(sku);
        return products.Decide(
            stream,
            new VersionedDecision<Product>(
                product => ifMatch.Decide(product.Version, () => ProductDecider.Decide(product.State, command)),
                EventMetadata.For(stream, causationId: null, caller.Name)
            ),
            cancellationToken
        );
    }
}
