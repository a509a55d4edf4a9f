namespace Orders.AppHost;

/// <param name="Port">HTTP port on 127.0.0.1.</param>
/// <param name="Data">Directory of the private servers and the API key.</param>
internal sealed record AppHostOptions(bool Distributed, int Port, string Data)
{
    public const int DistributedServices = 3;

    /// <summary>How long a service may take until /health/ready answers 200, its migrations included.</summary>
    public TimeSpan ReadyDeadline { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long a service may take to stop before it is killed.</summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>The pause before a service that died is started again; it doubles with every death in a row.</summary>
    public TimeSpan FirstRestartPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestRestartPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A service that ran this long before it died starts again with the first pause.</summary>
    public TimeSpan StableAfter { get; init; } = TimeSpan.FromMinutes(1);

    public IEnumerable<int> Ports => Enumerable.Range(Port, Distributed ? DistributedServices : 1);
}
