using Orders.Replay.Auditing;

namespace Orders.Replay;

/// <summary>What to replay, where, and with how much patience.</summary>
public sealed record ReplayOptions
{
    /// <summary>The CSV file, plain or gzipped.</summary>
    public required string File { get; init; }

    /// <summary>The address of Orders.Api.</summary>
    public required Uri Orders { get; init; }

    /// <summary>The address of Users.Api.</summary>
    public required Uri Users { get; init; }

    /// <summary>An API key with all scopes that the replay needs; sent to both services.</summary>
    public required string Key { get; init; }

    /// <summary>Opens the logs, for counting the messages and auditing; null leaves both out. What is appended from then on is the run's.</summary>
    public Func<CancellationToken, Task<IRunLogs>>? OpenLogs { get; init; }

    /// <summary>Makes what requests go through, once for each service.</summary>
    public Func<HttpMessageHandler> Handler { get; init; } = () => new SocketsHttpHandler();

    /// <summary>Only the first so many invoices of the file; null takes all.</summary>
    public int? Take { get; init; }

    /// <summary>How many requests run at a time.</summary>
    public int Concurrency { get; init; } = 32;

    /// <summary>Awaited before an order is posted, with its number from 0: holds the posting back, so that a test's faults keep step with it.</summary>
    public Func<int, CancellationToken, Task> UntilMayPost { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>The same for returns: awaited before those of an order are posted, with its number among the orders that come back.</summary>
    public Func<int, CancellationToken, Task> UntilMayReturn { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Every order has to complete: nothing in the system is set to fail.</summary>
    public bool ExpectAllCompleted { get; init; }

    /// <summary>Leaves the returns out: only orders are of interest.</summary>
    public bool WithoutReturns { get; init; }

    /// <summary>When to give up, counted from the start; the orders that have not ended and the returns that are not settled are named then.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Measures the time limit, so that a test can let it pass at a moment of its choice.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long the services may be away when the replay starts; later it waits for them up to the time limit.</summary>
    public TimeSpan StartPatience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one request may take before its answer counts as lost.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause before a request is tried again where the server names none.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The least pause between two looks at the orders that have not ended.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest such pause: a look takes long when a service is away, and what happens afterwards is not to be missed.</summary>
    public TimeSpan LongestPollPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How far the services' clock may be behind ours: the run's orders are listed from so long before its start.</summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Items on one page of a list.</summary>
    public int PageSize { get; init; } = 200;

    /// <summary>What the file's prices are in, as ISO 4217 names it.</summary>
    public string Currency { get; init; } = "GBP";

    /// <summary>Stands before every reference and e-mail address, so that runs on the same data can be told apart.</summary>
    public string RunId { get; init; } = $"r{Guid.NewGuid():N}"[..9];
}
