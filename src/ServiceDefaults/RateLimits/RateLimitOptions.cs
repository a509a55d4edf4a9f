namespace Orders.ServiceDefaults.RateLimits;

/// <summary>How many requests a process takes, as token buckets; section <c>RateLimits</c>.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Of one API key.</summary>
    public Bucket Keys { get; set; } = new() { PerSecond = 5_000, Burst = 10_000 };

    /// <summary>Of one user, in all their sessions.</summary>
    public Bucket Users { get; set; } = new() { PerSecond = 50, Burst = 200 };

    /// <summary>Without a credential that is known here, of one address.</summary>
    public Bucket Strangers { get; set; } = new() { PerSecond = 50, Burst = 200 };

    /// <summary>At signing in and refreshing, of one address, besides the lock-out of an account.</summary>
    public Bucket SignIns { get; set; } = new() { PerSecond = 2, Burst = 30 };
}

public sealed class Bucket
{
    /// <summary>Requests a second in the long run.</summary>
    public int PerSecond { get; set; }

    /// <summary>Requests at once after a rest.</summary>
    public int Burst { get; set; }

    public bool IsUsable => PerSecond > 0 && Burst > 0;
}
