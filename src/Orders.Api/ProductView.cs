using EventStore.Read;
using Orders.Catalogue;

namespace Orders.Api;

/// <param name="Version">The product's own version, as in its ETag.</param>
/// <param name="Position">Ask a list for at least this position, and it shows the product like this.</param>
public sealed record ProductView(string Sku, string Name, ProductPrice Price, long Version, long Position)
{
    internal static ProductView Of(string sku, Folded<Product> product) =>
        new(
            sku,
            product.State.Name,
            new ProductPrice(product.State.Price.Amount, product.State.Price.Currency),
            product.Version,
            product.Position
        );
}

/// <param name="Amount">Minor units, for one piece.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record ProductPrice(long Amount, string Currency);
