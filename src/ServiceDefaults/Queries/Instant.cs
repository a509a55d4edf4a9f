using System.Globalization;

namespace Orders.ServiceDefaults.Queries;

/// <summary>Instants in queries: RFC 3339, so always with an offset. A date alone would mean another day in another place.</summary>
public static class Instant
{
    public const string Advice = "Give an instant such as 2011-05-31T12:00:00Z (a + in a query is written %2B).";

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool IsInstant(string? text) => text is null || TryParse(text, out _);

    /// <summary>Null for null.</summary>
    /// <exception cref="FormatException">The text is not one that <see cref="IsInstant"/> takes.</exception>
    public static DateTimeOffset? Parse(string? text) =>
        text is null ? null
        : TryParse(text, out var instant) ? instant
        : throw new FormatException(Advice);

    private static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        return (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length)
            && DateTimeOffset.TryParseExact(
                text,
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out instant
            );
    }
}
