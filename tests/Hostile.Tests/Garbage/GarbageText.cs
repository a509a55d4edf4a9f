namespace Orders.Hostile.Tests.Garbage;

/// <param name="Name">As in the table of counts.</param>
internal sealed record TextClass(string Name, Func<Random, string> Make);

/// <summary>Classes of hostile text, before any encoding.</summary>
internal static class GarbageText
{
    public static IReadOnlyList<TextClass> All { get; } =
    [
        new("empty text", _ => ""),
        new("blank text", r => r.Repeat(r.Pick(" ", "\t", "\u00A0", "\u2003", "\u3000"), 1, 20)),
        new("overlong text", r => r.Repeat(r.Pick("A", "é", "漢", "9", "😀"), 201, 600)),
        new("NUL", r => r.Around("\0")),
        new("control characters", r => r.Around($"{(char)r.Next(1, 32)}{r.Pick("\x7F", "\x85", "\x9B", "\b")}")),
        new("header injection", HeaderInjection),
        new("log injection", r => r.Around(r.Pick("\n", "\r\n", "\u2028", "\u001b[2J") + Traces.ForgedLogLine)),
        new(
            "bidirectional and zero-width text",
            r => r.Around(r.Pick("\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\u061C"))
        ),
        new(
            "combining and astral characters",
            r => $"{r.Repeat("\u0336", 1, 80)}{char.ConvertFromUtf32(r.Next(0x10000, 0x10FFFF))}"
        ),
        new("noncharacters", r => r.Around(r.Pick("\uFFFE", "\uFFFF", "\U0001FFFE", "\uFDD0", "\uE000"))),
        new("SQL injection", SqlInjection),
        new("shell injection", r => r.Pick("; cat /etc/passwd", "| id", "$(id)", "`id`", "&& reboot") + r.Word()),
        new(
            "path traversal",
            r => r.Repeat(r.Pick("../", "..\\", "....//", "/.", "..;/"), 1, 12) + r.Pick("etc/passwd", "appsettings.json")
        ),
        new("script and template text", ScriptText),
        new("format strings", r => r.Repeat(r.Pick("%s", "%n", "{0}", "{99999999}", "%x%p", "{0:D999999999}"), 1, 40)),
        new("XML and entities", r => $"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;{r.Word()}</a>"),
        new(
            "JSON text",
            r => r.Pick("{\"a\":1}", "[]", "\"", "\\", "{\"$ref\":\"#\"}", "{\"__proto__\":{}}") + r.Pick("", r.Word())
        ),
        new("huge number", r => r.Pick("9223372036854775808", "9223372036854775807", "2147483648", r.Repeat("9", 20, 400))),
        new("negative number", r => r.Pick("-1", "-0", "-9223372036854775809", "-2147483648", $"-{r.Next()}")),
        new("fraction and exponent", r => r.Pick("1.5", "1e3", "1E400", "0x10", "1,5", "١٢٣", "+1", "1_000", ".5", "1e-400")),
        new("not a number", r => r.Pick("NaN", "Infinity", "-Infinity", "∞", "nan", "1/0", r.Word())),
        new("word of another type", r => r.Pick("true", "null", "undefined", "None", "nil", "[object Object]", "yes", "on")),
        new("odd UUID", OddUuid),
        new("odd instant", OddInstant),
        new("forged cursor", ForgedCursor.Of),
        new("pathological for regular expressions", r => r.Repeat("a", 50, 500) + r.Pick("!", "@", "'", ".")),
    ];

    private static string HeaderInjection(Random r) =>
        r.Word()
        + r.Pick("\r\n", "\n", "\r", "\r\n\r\nHTTP/1.1 200 OK\r\n", "\u010D\u010A", "\u2028")
        + $"{Traces.InjectedHeader}: {r.Word()}";

    private static string SqlInjection(Random r) =>
        r.Pick(
            "' OR '1'='1",
            "'; DROP TABLE users; --",
            "' UNION ALL SELECT NULL,version() --",
            "1; SELECT pg_sleep(10) --",
            "\\'; COPY t TO PROGRAM 'id' --",
            "$$; SELECT 1; $$",
            "%' ESCAPE '!",
            "E'\\x27'",
            "\") OR (\"1\"=\"1"
        ) + r.Pick("'", "'/*", "'--", $"'{r.Word()}");

    private static string ScriptText(Random r) =>
        r.Pick(
            "<script>alert(1)</script>",
            "{{7*7}}",
            "${jndi:ldap://localhost/a}",
            "#{1+1}",
            "<%= 1 %>",
            "@(1+1)",
            "javascript:alert(1)",
            "=cmd|' /C calc'!A0"
        ) + r.Word();

    private static string OddUuid(Random r) =>
        r.Pick(
            Guid.Empty.ToString(),
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            $"{{{r.Uuid()}}}",
            $"({r.Uuid()})",
            $"{r.Uuid():N}",
            $"{r.Uuid():X}",
            $"{r.Uuid()}0",
            $"{r.Uuid()}"[..35],
            $" {r.Uuid()} ",
            $"urn:uuid:{r.Uuid()}",
            $"{r.Uuid()}".ToUpperInvariant(),
            $"{r.Uuid()}".Replace('-', '‐')
        );

    private static string OddInstant(Random r) =>
        r.Pick(
            "0001-01-01T00:00:00+14:00",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.9999999-14:00",
            "9999-12-31T23:59:59Z",
            "2026-02-30T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "2016-12-31T23:59:60Z",
            "-0001-01-01T00:00:00Z",
            "10000-01-01T00:00:00Z",
            "2026-01-01T00:00:00+99:99",
            "2026-01-01T00:00:00.123456789Z",
            $"{r.Next()}"
        );
}
