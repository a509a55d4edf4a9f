namespace Orders.Ordering;

/// <summary>How large an order may be. Merged quantities of a SKU stay within 32 bits: lines × quantity &lt; 2^31.</summary>
public static class OrderLimits
{
    public const int Lines = 2_000;
    public const int Charges = 100;

    /// <summary>Pieces in one line.</summary>
    public const int Quantity = 1_000_000;

    /// <summary>Minor units of one price or charge.</summary>
    public const long Price = 1_000_000_000_000;

    /// <summary>Characters.</summary>
    public const int Sku = 64;

    /// <summary>Characters.</summary>
    public const int ChargeCode = 64;

    /// <summary>Characters.</summary>
    public const int Reference = 200;

    /// <summary>Characters of why an order is called off or comes back, or why somebody intervenes.</summary>
    public const int Reason = 200;
}
