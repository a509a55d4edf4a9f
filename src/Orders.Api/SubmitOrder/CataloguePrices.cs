using EventStore.Aggregates;
using EventStore.Append;
using EventStore.Read;
using FluentValidation;
using Microsoft.Extensions.Options;
using Orders.Catalogue;
using Orders.Contracts;
using Orders.ReadModels;

namespace Orders.Api.SubmitOrder;

/// <summary>
/// Prices orders by the catalogue as this process knows it. The unit of the order asserts what the prices rest on, so that none is
/// accepted at a price that had been changed before; a refusal stands on what has been read since the request came.
/// </summary>
internal sealed class CataloguePrices(AggregateStore<OrdersLog, Product> products, IOptions<AggregateOptions> options)
{
    /// <param name="append">Appends the order with these prices; called again with newer ones where they have changed.</param>
    /// <exception cref="ValidationException">A line has no price that the order could have.</exception>
    /// <exception cref="VersionConflictException">Prices changed each time; nothing was appended.</exception>
    public async Task<AppendResult> Price(
        SubmitOrderRequest order,
        Func<PricedLines, Task<AppendResult>> append,
        CancellationToken cancellationToken
    )
    {
        string[] streams = [.. PricedLines.WithoutPrice(order).Select(Product.StreamId).Distinct(StringComparer.Ordinal)];
        if (streams.Length == 0)
        {
            return await append(PricedLines.Of(order, new Dictionary<string, Folded<Product>>(StringComparer.Ordinal)));
        }

        var catalogue = await products.Known(streams, cancellationToken);
        for (var retries = 0; ; retries++)
        {
            try
            {
                return await append(PricedLines.Of(order, catalogue));
            }
            catch (Exception refusal) when (MayBeStale(refusal, retries))
            {
                catalogue = await products.Current(streams, cancellationToken);
            }
        }
    }

    private bool MayBeStale(Exception refusal, int retries) =>
        refusal switch
        {
            VersionConflictException => retries < options.Value.ConflictRetries,
            ValidationException or DomainException => retries == 0,
            _ => false,
        };
}
