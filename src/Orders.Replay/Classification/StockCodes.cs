using System.Collections.Frozen;

namespace Orders.Replay.Classification;

/// <summary>What a stock code stands for. The file writes some in both cases: 85123A and 85123a are one SKU.</summary>
public static class StockCodes
{
    private const string GiftVoucher = "GIFT_";

    private static readonly FrozenSet<string> ShopCosts = FrozenSet.Create(
        StringComparer.Ordinal,
        "AMAZONFEE",
        "BANK CHARGES",
        "B"
    );

    /// <summary>Postage (POST, DOT), carriage (C2), entries by hand (M), samples (S), discounts (D) and donations (CRUK).</summary>
    private static readonly FrozenSet<string> Fees = FrozenSet.Create(
        StringComparer.Ordinal,
        ["POST", "DOT", "C2", "M", "S", "D", "CRUK", .. ShopCosts]
    );

    public static string Normalize(string stockCode) => stockCode.Trim().ToUpperInvariant();

    /// <summary>Money and no goods: nothing of it lies in the stock. A gift voucher is one too.</summary>
    public static bool IsFee(string normalized) =>
        Fees.Contains(normalized) || normalized.StartsWith(GiftVoucher, StringComparison.Ordinal);

    /// <summary>What banks and marketplaces take from the shop, unless a customer is named to pay it.</summary>
    public static bool IsShopCost(string normalized) => ShopCosts.Contains(normalized);
}
