namespace EventStore.Claims;

/// <summary>The claims of a log. Units take them (<see cref="Append.AppendUnit.Claim"/>), and they go when their time is over.</summary>
public interface IClaims
{
    /// <summary>Null where nobody has taken it, or its time is over.</summary>
    Task<RecordedClaim?> Find(string id, CancellationToken cancellationToken = default);

    /// <summary>Takes a claim without any unit: to remember that nothing was done.</summary>
    /// <returns>False where it is taken.</returns>
    Task<bool> TryTake(Claim claim, CancellationToken cancellationToken = default);

    /// <summary>Deletes claims whose time is over, the oldest first. Returns how many; fewer than the limit where none is left.</summary>
    Task<int> RemoveExpired(int limit, CancellationToken cancellationToken = default);
}

public interface IClaims<TLog> : IClaims
    where TLog : ILogDefinition;
