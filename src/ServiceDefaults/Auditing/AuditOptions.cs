namespace Orders.ServiceDefaults.Auditing;

/// <summary>The running check of a service's books, and the check on request; section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    public const string Section = "Audit";

    /// <summary>Whether the service checks its log while it runs; it keeps some hundred bytes for each order in memory.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often what has been appended is checked.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Events read at once.</summary>
    public int PageSize { get; set; } = 1_000;

    /// <summary>Pause between two pages while the log is read from its beginning.</summary>
    public TimeSpan PagePause { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Events that one request for an audit reads at most, to a page; the caller asks again until all is read.</summary>
    public int EventsPerRequest { get; set; } = 20_000;

    /// <summary>Findings that one answer lists; it counts all.</summary>
    public int MostListed { get; set; } = 100;

    /// <summary>How long what was read for callers is kept after the last request; it takes as much memory as the running check.</summary>
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Pause before the check stands by again after a failure.</summary>
    public TimeSpan FailurePause { get; set; } = TimeSpan.FromSeconds(10);
}
