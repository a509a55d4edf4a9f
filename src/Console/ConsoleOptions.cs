namespace Orders.WebConsole;

/// <summary>Section <c>Console</c>.</summary>
public sealed class ConsoleOptions
{
    public const string Section = "Console";

    /// <summary>Whether this host serves the console; behind the gateway, the gateway does.</summary>
    public bool Enabled { get; set; }

    /// <summary>Where browsers reach the users' API, as <c>http://host:port</c>; null where it is at the console's own address.</summary>
    public Uri? UsersAddress { get; set; }

    /// <summary>Null, or an address that has more or less than a scheme, a host and a port.</summary>
    internal bool IsUsable =>
        UsersAddress is null
        || (
            UsersAddress.IsAbsoluteUri
            && UsersAddress.Scheme is "http" or "https"
            && UsersAddress.OriginalString.TrimEnd('/') == UsersAddress.GetLeftPart(UriPartial.Authority)
        );
}
