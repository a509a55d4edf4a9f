using System.Text;

namespace Orders.Hostile.Tests.Wire;

internal sealed record Header(string Name, string Value);

/// <summary>A request as its bytes will be; all texts are <see cref="WireText"/>.</summary>
internal sealed record WireRequest(string Method, string Target, IReadOnlyList<Header> Headers, string? Body)
{
    private const string ContentLength = "Content-Length";

    public string Version { get; init; } = "HTTP/1.1";

    /// <summary>Stands instead of method, target and version, with its line end.</summary>
    public string? RequestLine { get; init; }

    /// <summary>Stands behind the headers, with its line ends.</summary>
    public string RawHeaders { get; init; } = "";

    /// <summary>Whether a body is announced by its length.</summary>
    public bool SaysLength { get; init; } = true;

    public Delivery Delivery { get; init; }

    public WireRequest With(params IEnumerable<Header> headers) => this with { Headers = [.. Headers, .. headers] };

    /// <summary>In the place of all others of the same name.</summary>
    public WireRequest Replacing(string name, params IEnumerable<Header> headers) =>
        this with
        {
            Headers = [.. Headers.Where(header => !header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), .. headers],
        };

    /// <summary>Announced by headers that the caller gives, not by its true length.</summary>
    public WireRequest Framed(string rawHeaders, string body) =>
        this with
        {
            SaysLength = false,
            RawHeaders = rawHeaders,
            Body = body,
        };

    public byte[] Bytes()
    {
        var text = new StringBuilder(RequestLine ?? $"{Method} {Target} {Version}\r\n");
        foreach (var (name, value) in Headers)
        {
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        if (SaysLength && Body is not null && Headers.All(header => header.Name != ContentLength))
        {
            text.Append(ContentLength).Append(": ").Append(Body.Length).Append("\r\n");
        }

        return WireText.Bytes(text.Append(RawHeaders).Append("\r\n").Append(Body).ToString());
    }
}

internal enum Delivery
{
    AtOnce,

    /// <summary>Nothing follows, and the server is told so.</summary>
    ThenHangUp,

    /// <summary>What stands here, and then nothing, on an open connection.</summary>
    ThenSilence,

    /// <summary>The body a byte now and then, or the headers where there is none.</summary>
    Slowly,

    /// <summary>100 MB of body follow, however the headers announce them.</summary>
    ThenAHundredMegabytes,
}
