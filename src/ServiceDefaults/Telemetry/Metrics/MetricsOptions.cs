using System.Net;

namespace Orders.ServiceDefaults.Telemetry.Metrics;

/// <summary>Who may read the figures of the process; section <c>Metrics</c>.</summary>
public sealed class MetricsOptions
{
    public const string Section = "Metrics";

    private const string Any = "*";

    /// <summary>
    /// A port that answers <c>/metrics</c> to whoever reaches it and serves nothing else; 0 opens none. On the service's own port
    /// they take the scope <c>metrics:read</c>.
    /// </summary>
    public int Port { get; set; }

    /// <summary>The address that <see cref="Port"/> is opened on; <c>*</c> is all of them.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Connections to <see cref="Port"/> at once; more are closed as they come.</summary>
    public int MaxConnections { get; set; } = 20;

    /// <summary>How long a scrape waits for one before it.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(5);

    internal bool IsAnyAddress => string.Equals(Address, Any, StringComparison.Ordinal);

    internal bool HasAddress => IsAnyAddress || IPAddress.TryParse(Address, out _);
}
