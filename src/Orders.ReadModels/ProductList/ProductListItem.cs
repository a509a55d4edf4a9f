using Orders.Contracts;

namespace Orders.ReadModels.ProductList;

/// <summary>A product that is sold.</summary>
public sealed record ProductListItem(string Sku, string Name, Money Price);
