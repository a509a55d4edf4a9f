namespace Orders.ServiceDefaults.Idempotency;

/// <summary>How long answers are kept under their idempotency keys; section <c>Idempotency</c>.</summary>
public sealed class IdempotencyOptions
{
    /// <summary>How long a repeat gets the first answer. After that the key is free again.</summary>
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How often answers whose time is over are deleted.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many one statement deletes at most.</summary>
    public int SweepBatch { get; set; } = 1_000;
}
