using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Messages whose parts contradict each other, end early, or never do.</summary>
internal static class FramingAttacks
{
    private const string Chunked = "Transfer-Encoding: chunked\r\n";

    private static readonly (string Name, Func<WireRequest, string, Random, WireRequest> Spoil)[] Classes =
    [
        (
            "length too long",
            (legal, body, r) =>
                legal.Framed($"Content-Length: {body.Length + r.Next(1, 1_000)}\r\n", body) with
                {
                    Delivery = Delivery.ThenHangUp,
                }
        ),
        ("length too short", (legal, body, r) => legal.Framed($"Content-Length: {r.Next(0, body.Length)}\r\n", body)),
        (
            "length that is none",
            (legal, body, r) =>
                legal.Framed(
                    $"Content-Length: {r.Pick("-1", "+2", "0x2", "2,2", "two", "", "99999999999999999999", "2 2")}\r\n",
                    body
                )
        ),
        (
            "two lengths",
            (legal, body, r) => legal.Framed($"Content-Length: {body.Length}\r\nContent-Length: {r.Next(99)}\r\n", body)
        ),
        (
            "length and chunks",
            (legal, body, r) =>
                legal.Framed($"Content-Length: {r.Next(99)}\r\n{Chunked}", $"{body.Length:x}\r\n{body}\r\n0\r\n\r\n")
        ),
        ("chunks where there are none", (legal, body, _) => legal.Framed(Chunked, body)),
        (
            "chunk size that is none",
            (legal, body, r) =>
                legal.Framed(Chunked, $"{r.Pick("-1", "xyz", "0x2", "ffffffffffffffff", "7fffffff", "")}\r\n{body}\r\n0\r\n\r\n")
        ),
        ("chunk longer than its size", (legal, body, _) => legal.Framed(Chunked, $"1\r\n{body}\r\n0\r\n\r\n")),
        (
            "chunks without an end",
            (legal, body, _) => legal.Framed(Chunked, $"{body.Length:x}\r\n{body}\r\n") with { Delivery = Delivery.ThenHangUp }
        ),
        (
            "thousands of tiny chunks",
            (legal, body, r) =>
                legal.Framed(Chunked, $"{r.Repeat("1\r\n \r\n", 1_000, 9_000)}{body.Length:x}\r\n{body}\r\n0\r\n\r\n")
        ),
        (
            "chunk extensions",
            (legal, body, r) => legal.Framed(Chunked, $"{body.Length:x};{r.Repeat("a=b;", 1, 3_000)}\r\n{body}\r\n0\r\n\r\n")
        ),
        (
            "trailers",
            (legal, body, r) =>
                legal.Framed(
                    Chunked,
                    $"{body.Length:x}\r\n{body}\r\n0\r\n{r.Repeat("Content-Length: 5\r\nX-Api-Key: a\r\n", 1, 200)}\r\n"
                )
        ),
        (
            "unknown coding",
            (legal, body, r) =>
                legal.Framed(
                    $"Transfer-Encoding: {r.Pick("gzip", "x", "identity", "chunked, gzip", "xchunked", "chunked;q=1", "\vchunked")}\r\n",
                    body
                )
        ),
        (
            "coding hidden",
            (legal, body, r) =>
                legal.Framed(
                    $"{r.Pick("Transfer-Encoding : chunked", "Transfer-Encoding\t: chunked", " Transfer-Encoding: chunked", "Transfer_Encoding: chunked")}\r\nContent-Length: {body.Length}\r\n",
                    body
                )
        ),
        (
            "line that is no header",
            (legal, body, r) =>
                legal.Framed(
                    $"{r.Pick("novalue", ": noname", "na me: x", "a\x01: x", "\xc3\xa9: x", ":", "a\0b: c")}\r\nContent-Length: {body.Length}\r\n",
                    body
                )
        ),
        (
            "folded header",
            (legal, body, _) => legal.Framed($"X-Folded: a\r\n b\r\n\tc\r\nContent-Length: {body.Length}\r\n", body)
        ),
        (
            "carriage returns alone",
            (legal, body, _) => legal.Framed($"X-A: a\rX-B: b\r\nContent-Length: {body.Length}\r\n", body)
        ),
        (
            "too many headers",
            (legal, body, r) => legal.Framed($"{r.Repeat("X-A: b\r\n", 101, 1_500)}Content-Length: {body.Length}\r\n", body)
        ),
        (
            "huge header",
            (legal, body, r) => legal.Framed($"X-A: {r.Repeat("b", 33_000, 300_000)}\r\nContent-Length: {body.Length}\r\n", body)
        ),
        (
            "huge header name",
            (legal, body, r) => legal.Framed($"{r.Repeat("b", 33_000, 100_000)}: a\r\nContent-Length: {body.Length}\r\n", body)
        ),
        ("no host", (legal, _, _) => legal.Replacing("Host")),
        ("two hosts", (legal, _, r) => legal.With(new Header("Host", r.Pick("localhost", "elsewhere.example")))),
        (
            "hung up in the headers",
            (legal, _, r) =>
                legal with
                {
                    RequestLine = legal.Method[..r.Next(1, legal.Method.Length)],
                    Headers = [],
                    Body = null,
                    Delivery = Delivery.ThenHangUp,
                }
        ),
        (
            "hung up in the body",
            (legal, body, r) =>
                legal.Framed($"Content-Length: {body.Length}\r\n", body[..r.Next(0, body.Length)]) with
                {
                    Delivery = Delivery.ThenHangUp,
                }
        ),
        (
            "expects to be asked for the body",
            (legal, body, _) =>
                legal.With(new Header("Expect", "100-continue")).Framed($"Content-Length: {body.Length}\r\n", body)
        ),
    ];

    public static IEnumerable<Attack> Of(Operation operation) =>
        Classes.Select(garbage => new Attack(
            operation,
            "framing",
            garbage.Name,
            (target, r) => garbage.Spoil(target.Legal, Body(target), r)
        )
        {
            BreaksHttp = true,
        });

    private static string Body(Target target) => target.Legal.Body ?? "{\"a\":1}";
}
