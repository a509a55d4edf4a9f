using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Garbage;

/// <summary>A place in a JSON document: a member of an object, or an element of an array.</summary>
/// <param name="Name">Null for an element.</param>
/// <param name="Legal">Its value as JSON.</param>
internal sealed record Slot(string? Name, string Legal)
{
    public string Holding(string json) => Name is null ? json : $"\"{Name}\":{json}";
}

/// <param name="Name">As in the table of counts.</param>
/// <param name="Make">The wire text in place of the slot; empty takes the slot out.</param>
internal sealed record MemberClass(string Name, Func<Slot, Random, string> Make);

/// <summary>Classes of hostile members of JSON documents.</summary>
internal static class GarbageMember
{
    private const int Half = 500_000;

    public static IReadOnlyList<MemberClass> All { get; } =
    [
        new("missing", (_, _) => ""),
        Value("null", _ => "null"),
        Value("wrong type: text", r => WireText.Json(r.Word())),
        Value("wrong type: number", r => $"{r.Next(-5, 5)}"),
        Value("wrong type: boolean", r => r.Pick("true", "false")),
        Value("wrong type: array", r => r.Pick("[]", "[1]", "[[]]", "[null]", "[{}]", "[\"a\"]")),
        Value("wrong type: object", r => r.Pick("{}", "{\"a\":1}", "{\"\":{}}", "{\"amount\":1,\"currency\":\"GBP\"}")),
        Value("zero and negative number", r => r.Pick("0", "-0", "-1", $"-{r.NextInt64()}", "-2147483649")),
        Value(
            "huge number",
            r => r.Pick("9223372036854775807", "9223372036854775808", "2147483648", "1e400", r.Repeat("9", 20, 5000))
        ),
        Value("fraction and exponent", r => r.Pick("1.5", "1e2", "1E-400", "0.1e1", "1.0", "-1.5", "12345678901234567890.5")),
        Value(
            "number that is none",
            r => r.Pick("NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "0x10", "1_0", "--1", "1e")
        ),
        Value("number as text", r => WireText.Json(r.Pick("1", "-1", "1e3", "9223372036854775808", " 1 "))),
        Value("lone surrogate", r => r.Pick("\"\\ud800\"", "\"a\\udc00b\"", "\"\\udbff\\ud800\"", "\"\\uD83D\"")),
        Value(
            "broken UTF-8",
            r => $"\"{r.Pick("\xff\xfe", "\xc3\x28", "\xed\xa0\x80", "\xc0\xaf", "\xf8\x88\x80\x80\x80", "\x80")}\""
        ),
        Value("control character as it is", r => $"\"a{(char)r.Next(0, 32)}b\""),
        Value("broken escape", r => r.Pick("\"\\x41\"", "\"\\u12\"", "\"\\u00zz\"", "\"\\", "\"\\'\"", "\"\\u{41}\"")),
        Value("unquoted or unended text", r => r.Pick("abc", "\"abc", "'abc'", "`abc`", "\"a\" \"b\"", "tru")),
        Value("escaped NUL", r => r.Pick("\"\\u0000\"", "\"a\\u0000b\"", "\"\\u0000\\u0000\\u0000\"")),
        Value("very long text", r => $"\"{new string(r.Pick('a', ' ', '9'), r.Next(Half / 2, Half))}\""),
        Value("deep nesting", r => Nested(r.Pick("[", "{\"a\":"), r.Pick("]", "}", ""), r.Pick(15, 17, 64, 500, 20_000))),
        Value(
            "huge array",
            r => $"[{string.Join(',', Enumerable.Repeat(r.Pick("1", "{}", "null", "[]", "\"\""), r.Next(2_000, 40_000)))}]"
        ),
        new("huge array of legal elements", (slot, r) => slot.Holding($"[{Elements(slot, r.Pick(2_001, 4_000, 8_000))}]")),
        new(
            "huge array of wrong elements",
            (slot, r) => slot.Holding($"[{Elements(slot with { Legal = Wronged(slot) }, r.Pick(500, 2_000, 8_000))}]")
        ),
        new("duplicate key", (slot, r) => r.Pick($"{Twice(slot)}", $"{slot.Holding("null")},{slot.Holding(slot.Legal)}")),
        new("key in other letters", (slot, _) => $"\"{slot.Name?.ToUpperInvariant() ?? "A"}\":{slot.Legal}"),
        new("hostile key", (slot, r) => $"{WireText.Json(r.Pick(GarbageText.All).Make(r))}:{slot.Legal}"),
        new(
            "very long key",
            (slot, r) => $"\"{r.Repeat(r.Pick("k", "\\u0001", "\\ud83d\\ude00"), 1_000, 40_000)}\":{slot.Legal}"
        ),
        new(
            "unknown key beside it",
            (slot, r) =>
                $"{slot.Holding(slot.Legal)},\"{r.Pick("id", "admin", "__proto__", "$type", "", "constructor")}\":{r.Next()}"
        ),
        .. GarbageText.All.Select(text => Value($"text: {text.Name}", r => WireText.Json(text.Make(r)))),
    ];

    private static MemberClass Value(string name, Func<Random, string> make) => new(name, (slot, r) => slot.Holding(make(r)));

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

    private static string Twice(Slot slot) => $"{slot.Holding(slot.Legal)},{slot.Holding(slot.Legal)}";

    private static string Elements(Slot slot, int count) => string.Join(',', Enumerable.Repeat(slot.Legal.Trim('[', ']'), count));

    private static string Wronged(Slot slot) =>
        slot.Legal.Replace(":1", ":-1", StringComparison.Ordinal).Replace(":\"", ":\" ", StringComparison.Ordinal);
}
