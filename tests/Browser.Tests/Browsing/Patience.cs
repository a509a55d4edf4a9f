namespace Orders.Browser.Tests.Browsing;

/// <summary>How long a page may take to show what it is waited for; no healthy run comes near it, on a machine with two busy cores.</summary>
internal static class Patience
{
    public const int Milliseconds = 60_000;
}
