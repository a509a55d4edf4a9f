using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Garbage in the place of each parameter of the path.</summary>
internal static class PathAttacks
{
    private static readonly (string Name, Func<Random, string> Wire)[] Tricks =
    [
        ("dot segments", r => r.Pick("..", ".", "%2e%2e", "%2E.", "..%2f..", "..%2F..%2F..%2Fetc%2Fpasswd") + r.Pick("", "/x")),
        ("encoded slash and backslash", r => r.Pick("a%2fb", "%2F", "a%5cb", "a\\b", "%2f%2f", "a%252fb")),
        ("encoded NUL", r => r.Pick("%00", "a%00", "a%00.json", "%2500", "%u0000")),
        ("double encoding", r => r.Pick("%252e%252e%252f", "%2527", "%25%30%30", "%255c", "%25252e")),
        ("overlong UTF-8", r => r.Pick("%c0%af", "%e0%80%af", "%c0%ae%c0%ae", "%f0%80%80%af")),
        ("broken UTF-8", r => r.Pick("%ff%fe", "%c3%28", "%ed%a0%80", "%f8%88%80%80%80", "%80", "a%c3")),
        ("broken percent-encoding", r => r.Pick("%", "%z", "%zz", "a%2", "%%%", "%-1", "%u00e9")),
        ("matrix parameters", r => r.Pick(";a=b", "x;admin=true", ";", "x;a=b/../y", ",", "x;jsessionid=1")),
        ("bytes as they are", r => r.Pick("\xff\xfe", "\xc3\xa9", "\xe2\x80\xae", "a\x80") + r.Word()),
        ("very long segment", r => r.Repeat(r.Pick("A", "%41", "%F0%9F%98%80", "..%2f"), 300, 600)),
        ("several segments", r => r.Pick("a/b", "a//b", "/", "//", "a/", "a/../b")),
        ("query and fragment signs", r => r.Pick("%3f", "a%3fb=c", "a#b", "%23", "a%26b", "*", "%20", "+")),
    ];

    public static IEnumerable<Attack> Of(Operation operation) =>
        from parameter in operation.PathParameters
        from garbage in GarbageText
            .All.Select(text => (text.Name, Wire: (Func<Random, string>)(r => WireText.Escaped(text.Make(r)))))
            .Concat(Tricks)
        select new Attack(
            operation,
            $"path {{{parameter.Name}}}",
            garbage.Name,
            (target, random) => target.WithPath(target.Path(parameter.Name, garbage.Wire(random)))
        )
        {
            BreaksHttp = true,
        };
}
