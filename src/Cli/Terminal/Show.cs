using System.Globalization;

namespace Orders.Cli.Terminal;

/// <summary>How instants and amounts are shown.</summary>
internal static class Show
{
    private static readonly HashSet<string> WithoutMinorUnit = new(StringComparer.Ordinal)
    {
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    };

    private static readonly HashSet<string> OfThousandths = new(StringComparer.Ordinal)
    {
        "BHD",
        "IQD",
        "JOD",
        "KWD",
        "LYD",
        "OMR",
        "TND",
    };

    /// <summary>UTC, to the second.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Instant(DateTimeOffset)"/>
    public static string Instant(DateTimeOffset? instant) => instant is { } known ? Instant(known) : "";

    /// <summary>UTC, without the day.</summary>
    public static string Time(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <param name="amount">Minor units of the currency, of which ISO 4217 says how many make a unit.</param>
    public static string Money(long amount, string currency)
    {
        var decimals =
            WithoutMinorUnit.Contains(currency) ? 0
            : OfThousandths.Contains(currency) ? 3
            : 2;
        var unit = (decimal)Math.Pow(10, decimals);
        return $"{(amount / unit).ToString($"N{decimals}", CultureInfo.InvariantCulture)} {currency}";
    }
}
