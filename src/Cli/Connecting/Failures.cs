namespace Orders.Cli.Connecting;

/// <summary>The caller has to change something before anything is sent.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The service said no.</summary>
internal sealed class RefusedException(string message) : Exception(message)
{
    /// <summary>When it would say yes to the same; null where it would not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>The service is away, fails, or takes too long.</summary>
internal sealed class UnavailableException(string message) : Exception(message)
{
    /// <summary>When the service wants to be asked again; null where it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
