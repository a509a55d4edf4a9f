namespace Orders.Bench.Watching;

/// <summary>What is ordered, and who watches.</summary>
internal sealed record WatchingOptions
{
    /// <summary>Orders a minute, evenly.</summary>
    public required int OrdersPerMinute { get; init; }

    /// <summary>Watches that are open all the time.</summary>
    public required int Watchers { get; init; }

    /// <summary>How many of those are of all sagas; each of the others is of one order, and then of another.</summary>
    public required int Boards { get; init; }

    /// <summary>How long orders are submitted while watched.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How long they are submitted before that while nobody watches, so that the service has grown to its size.</summary>
    public required TimeSpan WarmUp { get; init; }

    /// <summary>Where the service keeps its data.</summary>
    public required string Data { get; init; }

    public int Users { get; init; } = 100;

    public int Skus { get; init; } = 100;

    /// <summary>How many are shown the same order; with them, how long each order is watched.</summary>
    public int WatchersOfAnOrder { get; init; } = 1;

    /// <summary>How long it is watched when all has ended, so that a transition told twice would be seen.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For the service to be ready, and for the last transitions to be seen.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);
}
