using Orders.Ordering;

namespace Orders.Catalogue;

public static class ProductLimits
{
    /// <summary>Characters.</summary>
    public const int Name = 200;

    /// <summary>Minor units; what an order's line may cost apiece.</summary>
    public const long Price = OrderLimits.Price;
}
