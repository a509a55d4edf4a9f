using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Requests that would hold the server's memory or its connections, if it let them.</summary>
internal static class ExhaustionAttacks
{
    private const string Chunked = "Transfer-Encoding: chunked\r\n";

    private static readonly (string Name, Cost Cost, Func<WireRequest, string, WireRequest> Spoil)[] Classes =
    [
        (
            "100 MB",
            Cost.Large,
            (legal, _) =>
                legal.Framed($"Content-Length: {100 * 1024 * 1024}\r\n", "") with
                {
                    Delivery = Delivery.ThenAHundredMegabytes,
                }
        ),
        (
            "100 MB in chunks",
            Cost.Large,
            (legal, _) => legal.Framed(Chunked, "") with { Delivery = Delivery.ThenAHundredMegabytes }
        ),
        (
            "slow body",
            Cost.Slow,
            (legal, body) => legal.Framed("Content-Length: 100000\r\n", body) with { Delivery = Delivery.Slowly }
        ),
        ("slow headers", Cost.Slow, (legal, _) => legal with { Body = null, Delivery = Delivery.Slowly }),
        (
            "half-open in the body",
            Cost.Slow,
            (legal, body) => legal.Framed($"Content-Length: {body.Length + 1}\r\n", body) with { Delivery = Delivery.ThenSilence }
        ),
        (
            "half-open in the headers",
            Cost.Slow,
            (legal, _) =>
                legal with
                {
                    RequestLine = $"{legal.Method} {legal.Target} HTTP/1.1\r\nHost: local",
                    Headers = [],
                    Body = null,
                    SaysLength = false,
                    Delivery = Delivery.ThenSilence,
                }
        ),
    ];

    public static IEnumerable<Attack> Of(Operation operation) =>
        Classes.Select(garbage => new Attack(
            operation,
            "framing",
            garbage.Name,
            (target, _) => garbage.Spoil(target.Legal, target.Legal.Body ?? "{\"a\":1}")
        )
        {
            BreaksHttp = true,
            Cost = garbage.Cost,
        });
}
