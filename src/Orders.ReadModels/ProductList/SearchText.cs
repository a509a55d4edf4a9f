using System.Text;

namespace Orders.ReadModels.ProductList;

/// <summary>
/// How a text is found by any part of it, whatever the case: by its n-grams (one to three neighbouring characters), which a GIN
/// index on an array holds without an extension of PostgreSQL. A part is in a text only where all of the part's n-grams are.
/// </summary>
internal static class SearchText
{
    private const int Longest = 3;

    /// <summary>Simple case folding, character by character and without a language.</summary>
    public static string Fold(string text) => text.ToUpperInvariant();

    /// <summary>What the index holds of texts: all n-grams up to the longest, so that short parts are found by it as well.</summary>
    public static string[] GramsOf(params IEnumerable<string> folded) =>
        [
            .. folded
                .SelectMany(text => Enumerable.Range(1, Longest).SelectMany(length => Grams(text, length)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What the index is asked for: the part's longest n-grams, which say all that shorter ones would.</summary>
    public static string[] GramsToFind(string folded) =>
        [.. Grams(folded, Math.Min(Longest, folded.EnumerateRunes().Count())).Distinct(StringComparer.Ordinal)];

    // By runes: half a surrogate pair is no text that a database stores.
    private static IEnumerable<string> Grams(string folded, int length)
    {
        Rune[] runes = [.. folded.EnumerateRunes()];
        return Enumerable
            .Range(0, Math.Max(0, runes.Length - length + 1))
            .Select(start => string.Concat(runes[start..(start + length)].Select(rune => rune.ToString())));
    }
}
