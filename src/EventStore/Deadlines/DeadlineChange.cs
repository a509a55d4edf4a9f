namespace EventStore.Deadlines;

/// <summary>Sets or clears the one deadline that a stream may have.</summary>
/// <param name="StreamId">Whose deadline it is; the stream need not exist yet.</param>
/// <param name="Delay">
/// How long to wait, counted from when the relay has published the unit, so that an outage uses none of it; null clears.
/// </param>
/// <param name="WaitsFor">The queue whose consumer is expected to act before the deadline passes.</param>
public sealed record DeadlineChange(string StreamId, TimeSpan? Delay, string WaitsFor)
{
    public static DeadlineChange Clear(string streamId) => new(streamId, Delay: null, WaitsFor: "");
}

/// <param name="StreamVersion">The stream's version after the unit that set the deadline; 0 where the stream did not exist.</param>
/// <param name="Position">The position of that unit's last event.</param>
/// <param name="Delay">The delay as it was set.</param>
public sealed record DueDeadline(string StreamId, long StreamVersion, long Position, TimeSpan Delay, string WaitsFor)
{
    /// <summary>W3C trace context of the unit that set it; null where it was not traced.</summary>
    public string? TraceParent { get; init; }
}
