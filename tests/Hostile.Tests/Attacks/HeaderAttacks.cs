using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Setup;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Garbage in each header that an endpoint, the framework or the server reads.</summary>
internal static class HeaderAttacks
{
    private static readonly string[] Standard =
    [
        .. Callers.CredentialHeaders,
        "Accept",
        "Accept-Encoding",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Cookie",
        "Expect",
        "Forwarded",
        "Host",
        "Idempotency-Key",
        "If-Match",
        "If-Modified-Since",
        "If-None-Match",
        "Last-Event-ID",
        "Origin",
        "Range",
        "Transfer-Encoding",
        "Upgrade",
        "User-Agent",
        "X-Forwarded-For",
        "X-HTTP-Method-Override",
        "baggage",
        "traceparent",
        "tracestate",
    ];

    private static readonly (string Name, Func<Random, string> Wire)[] Classes =
    [
        ("empty text", _ => ""),
        ("overlong text", r => r.Repeat(r.Pick("A", "a=b; ", "W/\"x\", ", "\xc3\xa9"), 500, 3000)),
        ("control characters", r => r.Around($"{(char)r.Next(1, 32)}")),
        ("NUL", r => r.Around("\0")),
        ("broken UTF-8", r => r.Bytes(1, 40).Replace('\r', 'r').Replace('\n', 'n')),
        ("header injection", r => r.Around($"\r\n{Traces.InjectedHeader}: yes")),
        ("numbers", r => WireText.Of(r.Pick("-1", "0", "1e9", "NaN", "99999999999999999999", "0x1F", "1.5", "4294967296"))),
        (
            "structured garbage",
            r => r.Pick("\"", "*", ",,,", ";;;", "W/", "\"a", "a=\"b", "bytes=-1,5-,0-", "chunked, chunked", "00-0-0-00")
        ),
        ("hostile text", r => WireText.Of(r.Pick(GarbageText.All).Make(r)).Replace('\r', ' ').Replace('\n', ' ')),
        ("SQL injection", r => r.Pick("' OR 1=1 --", "'; SELECT pg_sleep(9) --", "\" OR \"\"=\"") + r.Word()),
    ];

    public static IEnumerable<Attack> Of(Operation operation) =>
        from header in Standard.Union(operation.HeaderParameters.Select(each => each.Name), StringComparer.OrdinalIgnoreCase)
        from garbage in Classes.Append(("repeated", null!))
        select new Attack(
            operation,
            $"header {header}",
            garbage.Name,
            (target, random) =>
                target.Legal.Replacing(header, garbage.Wire is { } wire ? [new(header, wire(random))] : Repeated(header, random))
        )
        {
            BreaksHttp = true,
            SpoiledHeader = header,
        };

    private static IEnumerable<Header> Repeated(string header, Random r) =>
        Enumerable.Repeat(new Header(header, r.Pick("1", "a", "\"x\"")), r.Next(2, 30));
}
