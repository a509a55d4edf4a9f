using System.Globalization;

namespace Orders.Cli.Terminal;

/// <summary>Texts that others have written, made harmless: a reason or an error must not steer the terminal.</summary>
internal static class Plain
{
    private const char Replacement = '\uFFFD';

    public static string Of(string? text) =>
        text is null
            ? ""
            : string.Create(
                text.Length,
                text,
                (plain, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                    {
                        plain[i] = IsHarmless(from[i]) ? from[i] : Replacement;
                    }
                }
            );

    private static bool IsHarmless(char one) =>
        one is '\n' or '\t' || CharUnicodeInfo.GetUnicodeCategory(one) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
