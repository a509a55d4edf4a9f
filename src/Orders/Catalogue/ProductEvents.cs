using Orders.Contracts;

namespace Orders.Catalogue;

public interface IProductEvent
{
    string Sku { get; }
}

/// <summary>For the first time, or again after a withdrawal.</summary>
public sealed record ProductListed(string Sku, string Name, Money Price) : IProductEvent;

public sealed record ProductRenamed(string Sku, string Name) : IProductEvent;

/// <summary>Orders accepted before keep the price that they were accepted at.</summary>
public sealed record ProductPriceChanged(string Sku, Money Price) : IProductEvent;

/// <summary>Not sold any more; orders accepted before go on.</summary>
public sealed record ProductWithdrawn(string Sku) : IProductEvent;
