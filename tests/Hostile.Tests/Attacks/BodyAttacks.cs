using System.IO.Compression;
using System.Text;
using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Garbage in the place of the body, for endpoints that take none as well.</summary>
internal static class BodyAttacks
{
    private const string TooLarge = "a megabyte and a byte";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly (string Name, Func<string, Random, string> Body)[] AsJson =
    [
        ("empty", (_, _) => ""),
        ("blank", (_, r) => r.Repeat(r.Pick(" ", "\n", "\t"), 1, 900_000)),
        ("null", (_, _) => "null"),
        ("another JSON type", (_, r) => r.Pick("[]", "\"\"", "5", "true", "[{}]", "-1e9", "[null]")),
        ("truncated", (legal, r) => legal[..r.Next(1, Math.Max(2, legal.Length))]),
        ("trailing comma", (legal, r) => r.Pick($"{legal[..^1]},}}", $"{legal},", "{,}", "[1,]")),
        ("comments", (legal, r) => r.Pick($"/* a */{legal}", $"{legal}// a", $"{{/**/{legal[1..]}", $"#{legal}")),
        ("byte order mark", (legal, _) => $"\xef\xbb\xbf{legal}"),
        (
            "UTF-16 and UTF-32",
            (legal, r) => WireText.OfBytes(r.Pick(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32).GetBytes(legal))
        ),
        ("two documents", (legal, r) => $"{legal}{r.Pick("", "\n", " ", ",", "\0")}{legal}"),
        ("single quotes", (legal, _) => legal.Replace('"', '\'')),
        ("deep nesting", (_, r) => r.Repeat(r.Pick("[", "{\"a\":", "[["), 17, 100_000)),
        ("huge array", (_, r) => $"[{r.Repeat("{},", 1_000, 300_000)}{{}}]"),
        (
            "thousands of unknown keys",
            (_, r) => $"{{{string.Join(',', Enumerable.Range(0, r.Next(1_000, 50_000)).Select(i => $"\"k{i}\":{i}"))}}}"
        ),
        (
            "thousands of one key",
            (_, r) => $"{{{string.Join(',', Enumerable.Repeat($"\"k\":{r.Next()}", r.Next(1_000, 50_000)))}}}"
        ),
        ("random bytes", (_, r) => r.Bytes(1, 4_000)),
        ("NULs", (_, r) => r.Repeat("\0", 1, 100_000)),
        (
            "broken UTF-8",
            (legal, r) => $"{legal[..^1]}{r.Pick("\xff", "\xc3\x28", "\xed\xa0\x80", "\xf4\x90\x80\x80")}{legal[^1]}"
        ),
        ("one byte changed", (legal, r) => Changed(legal, r)),
        (TooLarge, (legal, _) => legal.PadRight((1024 * 1024) + 1)),
        ("just a megabyte", (legal, _) => legal.PadRight(1024 * 1024)),
    ];

    private static readonly (string Name, string Type, Func<string, Random, string> Body)[] AsOther =
    [
        ("media type: text", "text/plain", (legal, _) => legal),
        ("media type: form", Form, (_, r) => $"userId={r.Word()}&lines[0][sku]=a&%00=%ff"),
        (
            "media type: multipart",
            "multipart/form-data; boundary=x",
            (_, r) => $"--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../a\"\r\n\r\n{r.Bytes(1, 99)}\r\n--x--"
        ),
        ("media type: multipart without an end", "multipart/form-data; boundary=\"\"", (_, r) => r.Repeat("--", 1, 999)),
        (
            "media type: XML",
            "application/xml",
            (_, _) => "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"
        ),
        ("media type: binary", "application/octet-stream", (_, r) => r.Bytes(1, 999)),
        ("media type: none", "", (legal, _) => legal),
        ("media type: garbage", "application/json; charset=;;=, /", (legal, _) => legal),
        ("media type: JSON of another charset", "application/json; charset=utf-7", (legal, _) => legal),
        (
            "media type: JSON as UTF-16",
            "application/json; charset=utf-16",
            (legal, _) => WireText.OfBytes(Encoding.Unicode.GetBytes(legal))
        ),
        ("media type: JSON of a kind", "application/merge-patch+json", (legal, _) => legal),
    ];

    private static readonly Lazy<string> Bomb = new(() => Zipped(new string(' ', 50_000_000)));

    public static IEnumerable<Attack> Of(Operation operation) =>
        [
            .. AsJson.Select(garbage =>
                Attack(operation, garbage.Name, (target, r) => target.WithBody(garbage.Body(Legal(target), r))) with
                {
                    // The server does not hear a body out that is too large, so its answer may get lost.
                    BreaksHttp = garbage.Name == TooLarge,
                }
            ),
            .. AsOther.Select(garbage =>
                Attack(
                    operation,
                    garbage.Name,
                    (target, r) =>
                        target
                            .WithBody(garbage.Body(Legal(target), r))
                            .Replacing("Content-Type", new Header("Content-Type", garbage.Type))
                )
            ),
            Attack(
                operation,
                "compressed",
                (target, r) => Compressed(target, r.Pick("gzip", "deflate", "br", "zstd", "identity", "x"), Zipped(Legal(target)))
            ),
            Attack(operation, "compressed bomb", (target, _) => Compressed(target, "gzip", Bomb.Value)) with
            {
                Cost = Cost.Large,
            },
        ];

    private static Attack Attack(Operation operation, string name, Func<Target, Random, WireRequest> spoil) =>
        new(operation, "body", name, spoil);

    private static string Legal(Target target) => target.Operation.Body is { } body ? target.BodyOf(body) : "{}";

    private static string Changed(string legal, Random r)
    {
        var at = r.Next(legal.Length);
        return $"{legal[..at]}{(char)r.Next(256)}{legal[(at + 1)..]}";
    }

    private static WireRequest Compressed(Target target, string coding, string zipped) =>
        target.WithBody(zipped).With(new Header("Content-Encoding", coding));

    private static string Zipped(string body)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            zip.Write(WireText.Bytes(body));
        }

        return WireText.OfBytes(zipped.ToArray());
    }
}
