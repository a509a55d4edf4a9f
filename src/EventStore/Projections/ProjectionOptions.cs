namespace EventStore.Projections;

/// <summary>Every pause and limit of projections, in one place.</summary>
public sealed class ProjectionOptions
{
    /// <summary>The pause after the first failure; it doubles with each one that follows without progress.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two tries.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a query waits for the position that it asks for.</summary>
    public TimeSpan PositionPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a waiting query looks at the position.</summary>
    public TimeSpan PositionPoll { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How often a process that runs projections looks for rebuilds and verifications to do.</summary>
    public TimeSpan BuildPoll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many events a rebuild or a verification takes in one transaction.</summary>
    public int BuildPageSize { get; set; } = 5_000;

    /// <summary>How often a rebuild or a verification says in the log how far it is.</summary>
    public TimeSpan ProgressInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one statement over whole tables may take: comparing them, or gathering their statistics.</summary>
    public TimeSpan TableStatementTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long dropping replaced tables waits for queries that still read them, before it is put off.</summary>
    public TimeSpan DropLockTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many differing rows a verification shows at most; it counts all of them.</summary>
    public int VerificationSample { get; set; } = 20;
}
