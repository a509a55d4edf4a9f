namespace Orders.LocalServers.Postgres;

/// <param name="Directory">Holds the cluster, its password and its log; made on first use.</param>
public sealed record PrivatePostgresOptions(string Directory)
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The database of <see cref="PrivatePostgres.ConnectionString"/>, created when it is not there.</summary>
    public string Database { get; init; } = "orders";

    /// <summary>How long until it accepts connections, crash recovery included.</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a fast shutdown may take before the server is killed.</summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(30);

    public int MaxConnections { get; init; } = 200;

    /// <summary>In PostgreSQL's notation.</summary>
    public string SharedBuffers { get; init; } = "256MB";
}
