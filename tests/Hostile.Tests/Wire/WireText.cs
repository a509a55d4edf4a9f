using System.Text;

namespace Orders.Hostile.Tests.Wire;

/// <summary>
/// Requests are built as wire text, in which each character is one byte (Latin-1): garbage has to hold bytes that no text can.
/// </summary>
internal static class WireText
{
    public static byte[] Bytes(string wire) => Encoding.Latin1.GetBytes(wire);

    public static string OfBytes(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>Half surrogates, which UTF-8 has no bytes for, become U+FFFD.</summary>
    public static string Of(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Every byte that a path segment or a query value may not hold as it is, percent-encoded.</summary>
    public static string Escaped(string text) =>
        string.Concat(Of(text).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? $"{c}" : $"%{(int)c:X2}"));

    /// <summary>As a JSON string in UTF-8, with its quotation marks.</summary>
    public static string Json(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            json.Append(c is '"' or '\\' or < ' ' ? $"\\u{(int)c:x4}" : $"{c}");
        }

        return Of(json.Append('"').ToString());
    }
}
