namespace Users.Api.Browsers;

/// <summary>Section <c>Browsers</c>.</summary>
public sealed class BrowserOptions
{
    public const string Section = "Browsers";

    /// <summary>
    /// The origins (<c>http://host:port</c>) whose pages browsers let call this service: none, unless a console is served from another
    /// address than this service's.
    /// </summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    internal bool IsUsable =>
        Origins.All(origin =>
            Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && origin == uri.GetLeftPart(UriPartial.Authority)
        );
}
