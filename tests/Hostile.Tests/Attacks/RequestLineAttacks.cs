using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Garbage;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Garbage in the first line, and other methods.</summary>
internal static class RequestLineAttacks
{
    private static readonly (string Name, Func<string, string, Random, string> Line)[] Lines =
    [
        ("no version", (method, path, _) => $"{method} {path}\r\n"),
        (
            "another version",
            (method, path, r) =>
                $"{method} {path} {r.Pick("HTTP/1.0", "HTTP/0.9", "HTTP/9.9", "HTTP/2.0", "HTTP/1.10", "http/1.1", "ICY/1.0", "HTTP")}\r\n"
        ),
        ("no target", (method, _, r) => $"{method} {r.Pick("", " ", "  ")}HTTP/1.1\r\n"),
        (
            "absolute target",
            (method, path, r) =>
                $"{method} {r.Pick("http://localhost", "https://elsewhere.example", "ftp://x", "http://[::1", "http://")}{path} HTTP/1.1\r\n"
        ),
        (
            "asterisk or authority",
            (method, _, r) => $"{r.Pick(method, "OPTIONS", "CONNECT")} {r.Pick("*", "localhost:80", "//", "**")} HTTP/1.1\r\n"
        ),
        (
            "blanks and tabs",
            (method, path, r) => $"{method}{r.Pick("  ", "\t", "\v", "")}{path}{r.Pick("  ", "\t", " \t ")}HTTP/1.1\r\n"
        ),
        ("control characters", (method, path, r) => $"{method} {path}{(char)r.Next(1, 32)}x HTTP/1.1\r\n"),
        ("NUL", (method, path, r) => $"{r.Pick($"{method}\0 {path}", $"{method} {path}\0", $"\0{method} {path}")} HTTP/1.1\r\n"),
        ("line feeds alone", (method, path, _) => $"{method} {path} HTTP/1.1\n"),
        ("carriage return alone", (method, path, _) => $"{method} {path} HTTP/1.1\r"),
        ("empty lines first", (method, path, r) => $"{r.Repeat("\r\n", 1, 50)}{method} {path} HTTP/1.1\r\n"),
        (
            "very long target",
            (method, path, r) => $"{method} {path}?{r.Repeat(r.Pick("a", "%00", "&"), 9_000, 60_000)} HTTP/1.1\r\n"
        ),
        (
            "path tricks in front",
            (method, path, r) =>
                $"{method} {r.Pick("/..", "/.", "//", "/%2e%2e", "/x/..", "/%2f", "\\", "/;a=b", "/%5c..", "")}{path} HTTP/1.1\r\n"
        ),
        (
            "path tricks behind",
            (method, path, r) =>
                $"{method} {path}{r.Pick("/", "//", "/.", "/..", "%2f", "%00", ".json", ";a=b", "/%2e%2e/%2e%2e/health", "\\", "%20", "/~")} HTTP/1.1\r\n"
        ),
        (
            "path in other letters",
            (method, path, r) => $"{method} {r.Pick(path.ToUpperInvariant(), $"/%{(int)path[1]:x2}{path[2..]}")} HTTP/1.1\r\n"
        ),
        ("bytes as they are", (method, path, r) => $"{method} {path}{r.Pick("\xff", "\xc3\xa9", "\x80\x81")} HTTP/1.1\r\n"),
        ("random bytes", (_, _, r) => $"{r.Bytes(1, 2_000)}\r\n\r\n"),
        (
            "another protocol",
            (_, path, r) =>
                r.Pick(
                    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                    "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
                    "SSH-2.0-x\r\n",
                    $"GET {path}\r\n",
                    "\x00\x00\x00\x08\x04\xd2\x16\x2f",
                    "AMQP\0\0\x09\x01",
                    "EHLO x\r\n"
                )
        ),
        (
            "another request in the line",
            (method, path, r) =>
                $"{method} {path} HTTP/1.1\r\nHost: a\r\n\r\n{r.Pick("GET", "POST", "DELETE")} {path} HTTP/1.1\r\n"
        ),
    ];

    private static readonly (string Name, Func<Random, string> Method)[] Methods =
    [
        ("HEAD", _ => "HEAD"),
        ("OPTIONS", _ => "OPTIONS"),
        ("TRACE and CONNECT", r => r.Pick("TRACE", "CONNECT", "TRACK")),
        ("another verb", r => r.Pick("GET", "POST", "PUT", "PATCH", "DELETE")),
        ("unknown method", r => r.Pick("PROPFIND", "BREW", "get", "Get", "_", "DEBUG", r.Repeat("A", 20, 300))),
        ("broken method", r => r.Pick("GE\tT", "GET/", "(GET)", "G{T", "GET,POST", "\"GET\"", "G\xc3\x89T", "")),
    ];

    public static IEnumerable<Attack> Of(Operation operation) =>
        [
            .. Lines.Select(garbage => new Attack(
                operation,
                "request line",
                garbage.Name,
                (target, r) => target.Legal with { RequestLine = garbage.Line(operation.Method, target.Path(), r) }
            )
            {
                BreaksHttp = true,
            }),
            .. Methods.Select(garbage => new Attack(
                operation,
                "method",
                garbage.Name,
                (target, r) => target.Legal with { Method = garbage.Method(r) }
            )
            {
                BreaksHttp = true,
            }),
        ];
}
