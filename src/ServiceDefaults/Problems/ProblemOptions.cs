namespace Orders.ServiceDefaults.Problems;

public sealed class ProblemOptions
{
    /// <summary>When a client is told to try again while the database is away.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(2);
}
