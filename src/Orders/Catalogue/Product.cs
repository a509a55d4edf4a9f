using Orders.Contracts;

namespace Orders.Catalogue;

/// <summary>An SKU as it is offered.</summary>
/// <param name="Price">For one piece.</param>
public sealed record Product(ProductStatus Status, string Name, Money Price)
{
    public static Product Initial { get; } = new(ProductStatus.None, Name: "", Price: default);

    public static string StreamId(string sku) => $"product-{sku}";

    public static Product Evolve(Product state, object @event) =>
        @event switch
        {
            ProductListed e => state with { Status = ProductStatus.Listed, Name = e.Name, Price = e.Price },
            ProductRenamed e => state with { Name = e.Name },
            ProductPriceChanged e => state with { Price = e.Price },
            ProductWithdrawn => state with { Status = ProductStatus.Withdrawn },
            _ => state,
        };
}

public enum ProductStatus
{
    /// <summary>Never listed.</summary>
    None,
    Listed,

    /// <summary>Not sold any more; may be listed again.</summary>
    Withdrawn,
}
