namespace EventStore.Append;

/// <summary>A stream was not at the version that a unit expected, or another event was its last; nothing of the unit was appended.</summary>
public sealed class VersionConflictException(string streamId, ExpectedVersion expected, long actual)
    : Exception($"Stream {streamId} is at version {actual}, not at {expected}.")
{
    public string StreamId { get; } = streamId;

    public ExpectedVersion Expected { get; } = expected;

    /// <summary>The stream's version when the unit was judged; 0 where the stream does not exist.</summary>
    public long Actual { get; } = actual;
}

/// <summary>Another unit has taken the claim that this one needs; nothing of this one was appended.</summary>
public sealed class ClaimTakenException(string claimId) : Exception($"The claim {claimId} is taken.")
{
    public string ClaimId { get; } = claimId;
}

/// <summary>An event cannot be stored as it is; nothing of its unit was appended.</summary>
public sealed class EventRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The database could not be reached, or did not answer in time.</summary>
public class LogUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The database's disk is full. Reads go on; appends do once there is room again.</summary>
public sealed class LogFullException(string message, Exception? inner = null) : LogUnavailableException(message, inner);
