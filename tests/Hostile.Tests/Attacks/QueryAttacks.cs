using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Garbage in each parameter of the query, and in the query as a whole.</summary>
internal static class QueryAttacks
{
    private static readonly (string Name, Func<string, string, Random, string> Wire)[] OfAParameter =
    [
        ("repeated", (name, legal, _) => $"{name}={legal}&{name}={legal}"),
        ("repeated hundreds of times", (name, legal, r) => r.Repeat($"{name}={legal}&", 100, 140)),
        ("without a value", (name, _, r) => r.Pick(name, $"{name}=", $"{name}&{name}")),
        ("as an array or object", (name, legal, r) => r.Pick($"{name}[]={legal}", $"{name}[0]={legal}", $"{name}[a][b]={legal}")),
        (
            "name in other letters",
            (name, legal, r) => $"{r.Pick(name.ToUpperInvariant(), $"%{(int)name[0]:x}{name[1..]}", $"{name}%00")}={legal}"
        ),
        ("broken UTF-8", (name, _, r) => $"{name}={r.Pick("%ff", "%c3%28", "%ed%a0%80", "%c0%af", "%80%80")}"),
        ("broken percent-encoding", (name, _, r) => $"{name}={r.Pick("%", "%z", "%u0041", "%%", "a%2")}"),
        ("bytes as they are", (name, _, r) => $"{name}={r.Pick("\xff", "\xc3\xa9", "\x80\x80", "\xf0\x9f\x98\x80")}"),
        ("very long value", (name, _, r) => $"{name}={r.Repeat(r.Pick("9", "A", "%F0%9F%98%80"), 400, 600)}"),
    ];

    private static readonly (string Name, Func<Random, string> Wire)[] OfTheWhole =
    [
        (
            "unknown parameter",
            r => $"{r.Pick("admin", "debug", "_method", "api_key", "callback", "$filter", "format")}={r.Word()}"
        ),
        ("no name", r => r.Pick("=", "=x", "&", "&&&&", "?", "??a=b", ";", "a;b", "&=&=")),
        ("thousands of parameters", r => string.Join('&', Enumerable.Range(0, r.Next(1000, 1300)).Select(i => $"a{i}"))),
        ("thousands of one parameter", r => r.Repeat("a&", 2000, 3500)),
        ("very long name", r => $"{r.Repeat(r.Pick("a", "%00", "%F0%9F%98%80"), 200, 600)}=1"),
        ("hostile name", r => $"{WireText.Escaped(r.Pick(GarbageText.All).Make(r))}=1"),
    ];

    public static IEnumerable<Attack> Of(Operation operation) =>
        Parameters(operation)
            .Concat(
                OfTheWhole.Select(garbage => new Attack(
                    operation,
                    "query",
                    garbage.Name,
                    (target, random) => target.WithQuery(garbage.Wire(random))
                ))
            );

    private static IEnumerable<Attack> Parameters(Operation operation) =>
        from parameter in operation.QueryParameters
        from garbage in GarbageText
            .All.Select(text =>
                (
                    text.Name,
                    Wire: (Func<string, string, Random, string>)((name, _, r) => $"{name}={WireText.Escaped(text.Make(r))}")
                )
            )
            .Concat(OfAParameter)
        select new Attack(
            operation,
            $"query {parameter.Name}",
            garbage.Name,
            (target, random) => target.WithQuery(garbage.Wire(parameter.Name, target.Value(parameter), random))
        )
        {
            BreaksHttp = garbage.Name == "bytes as they are",
        };
}
