using Orders.Contracts;

namespace Orders.Catalogue;

/// <summary>Offers a product under this name and at this price, whether it is new, changed, or was withdrawn.</summary>
public sealed record ListProduct(string Sku, string Name, Money Price);

public sealed record WithdrawProduct(string Sku);
