namespace EventStore.Append;

/// <param name="Position">The position of the unit's last event.</param>
/// <param name="Versions">Each written stream's version after the unit, in the order of the unit's streams.</param>
/// <param name="AlreadyAppended">The unit's id was in the log before: nothing was appended now, and the rest says what was then.</param>
public sealed record AppendResult(long Position, IReadOnlyList<long> Versions, bool AlreadyAppended);
