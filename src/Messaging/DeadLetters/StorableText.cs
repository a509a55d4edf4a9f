using System.Text;
using System.Text.RegularExpressions;

namespace Orders.Messaging.DeadLetters;

/// <summary>Text of unknown origin, as the log can hold it and as operators may see it.</summary>
internal static partial class StorableText
{
    // The patterns take linear time, and texts are cut before.
    private const int PatienceMs = 1_000;

    /// <summary>Cuts the text, and replaces NUL and half surrogate pairs, which PostgreSQL and JSON refuse.</summary>
    public static string Of(string text, int limit)
    {
        var kept = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, limit)).EnumerateRunes())
        {
            kept.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }

        return kept.ToString();
    }

    /// <summary>Without passwords, as connection strings and URIs have them.</summary>
    public static string WithoutSecrets(string text) =>
        UriPassword().Replace(KeyedSecret().Replace(text, "${key}=***"), "://***@");

    [GeneratedRegex(
        """\b(?<key>password|pwd|secret|token|api-?key)\s*[=:]\s*("[^"]*"|'[^']*'|[^\s;,&]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex KeyedSecret();

    [GeneratedRegex("""://[^\s/@:]*:[^\s/@]*@""", RegexOptions.ExplicitCapture, PatienceMs)]
    private static partial Regex UriPassword();
}
