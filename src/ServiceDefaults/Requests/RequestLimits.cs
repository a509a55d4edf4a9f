namespace Orders.ServiceDefaults.Requests;

/// <summary>What a process takes from a connection; section <c>RequestLimits</c>.</summary>
public sealed class RequestLimits
{
    /// <summary>Bytes.</summary>
    public long MaxBodySize { get; set; } = 1024 * 1024;

    /// <summary>Bytes of all headers together.</summary>
    public int MaxHeaderSize { get; set; } = 32 * 1024;

    /// <summary>How long the request line and the headers may take to come.</summary>
    public TimeSpan HeadersTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Bytes a second; a body that comes slower for longer than <see cref="SlowBodyGrace"/> is given up.</summary>
    public double MinBodyRate { get; set; } = 240;

    public TimeSpan SlowBodyGrace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a connection may stay open without a request.</summary>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(130);

    /// <summary>Connections at once; more are closed as they come.</summary>
    public int MaxConnections { get; set; } = 10_000;
}
