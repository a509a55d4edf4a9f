using Orders.Contracts;

namespace Orders.Catalogue;

/// <summary>Offers a product under this name and at this price, whether it is new, changed, or was withdrawn.</summary>
/// <param name="ExpectedVersion">The version that the caller has seen; null where any will do.</param>
public sealed record ListProduct(string Sku, string Name, Money Price, long? ExpectedVersion = null);

/// <param name="ExpectedVersion">The version that the caller has seen; null where any will do.</param>
public sealed record WithdrawProduct(string Sku, long? ExpectedVersion = null);
