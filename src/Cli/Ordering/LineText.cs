using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;

namespace Orders.Cli.Ordering;

/// <summary>An order's line as it is typed.</summary>
/// <param name="UnitPrice">Minor units; null for the catalogue's.</param>
internal sealed record LineText(string Sku, int Quantity, long? UnitPrice)
{
    public static LineText[]? Parse(ArgumentResult result)
    {
        List<LineText> lines = [];
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            if (Of(text) is not { } line)
            {
                result.AddError(
                    $"'{text}' is no line: give SKU:QUANTITY or SKU:QUANTITY@PRICE, the price in minor units, such as MUG-01:2@1250."
                );
                return null;
            }

            lines.Add(line);
        }

        return [.. lines];
    }

    /// <summary>The body of <c>POST /orders</c>.</summary>
    public static string Order(Guid? user, string currency, IReadOnlyList<LineText> lines, string? reference) =>
        JsonSerializer.Serialize(
            new
            {
                userId = user,
                currency,
                lines,
                reference,
            },
            JsonSerializerOptions.Web
        );

    // A SKU may have colons of its own.
    private static LineText? Of(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1)
        {
            return null;
        }

        var (amounts, at) = (text[(colon + 1)..], text.IndexOf('@', colon) - colon - 1);
        var price = at < 0 ? null : Number(amounts[(at + 1)..]);
        return Number(at < 0 ? amounts : amounts[..at]) is { } quantity and <= int.MaxValue && (at < 0 || price is not null)
            ? new(text[..colon], (int)quantity, price)
            : null;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
