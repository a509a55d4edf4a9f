namespace EventStore.Deadlines;

/// <summary>The deadline rows of a log. A row stays until a unit sets the stream's next deadline or clears it.</summary>
public interface IDeadlines
{
    /// <summary>Starts the clock of every row whose unit the relay has published, and only of those. Returns how many started.</summary>
    Task<int> Start(long relayedPosition, CancellationToken cancellationToken = default);

    /// <summary>Rows whose time has come, the longest due first.</summary>
    Task<IReadOnlyList<DueDeadline>> Due(int limit, CancellationToken cancellationToken = default);

    /// <summary>Lets rows wait once more, from now; passes over those whose stream's deadline is another by now.</summary>
    Task Postpone(IReadOnlyCollection<DueDeadline> deadlines, TimeSpan delay, CancellationToken cancellationToken = default);

    /// <summary>Makes every row due now: for a start on a broker that is known to have lost everything. Returns how many there are.</summary>
    Task<int> ExpireAll(CancellationToken cancellationToken = default);
}

public interface IDeadlines<TLog> : IDeadlines
    where TLog : ILogDefinition;
