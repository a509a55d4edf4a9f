using System.Text.Json;

namespace EventStore.Projections.Verification;

/// <summary>How the live tables compare with freshly built ones, both at the same position.</summary>
/// <param name="Rows">How many rows the fresh tables have.</param>
/// <param name="Differences">How many rows differ, are missing or are too many.</param>
/// <param name="Sample">The first of them, in the order of their keys.</param>
public sealed record VerificationResult(long Position, long Rows, long Differences, IReadOnlyList<RowDifference> Sample);

/// <param name="Key">The columns of the primary key.</param>
/// <param name="Live">The row that queries see; null where there is none.</param>
/// <param name="Rebuilt">The row as the log has it; null where there should be none.</param>
public sealed record RowDifference(string Table, JsonElement Key, JsonElement? Live, JsonElement? Rebuilt);
