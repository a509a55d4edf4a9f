using Orders.Replay.Comparison;
using Orders.Replay.Matching;
using Orders.Replay.Planning;

namespace Orders.Replay.Reporting;

/// <summary>The outcome of a replay.</summary>
/// <param name="Outcomes">Orders by final status, as the system lists them.</param>
/// <param name="CancelledRows">How the rows of cancelling invoices were counted.</param>
/// <param name="Refusals">Orders and returns that the system would not accept.</param>
/// <param name="Findings">What the audit found; null where the replay may not read the log.</param>
public sealed record ReplayReport(
    string RunId,
    Census Census,
    ReturnCensus CancelledRows,
    IReadOnlyDictionary<string, int> Outcomes,
    Speed Speed,
    ReturnFigures Returns,
    IReadOnlyList<Check> Checks,
    IReadOnlyCollection<string> Refusals,
    IReadOnlyList<string>? Findings
)
{
    public double PostedPercent => Census.PostedPercent;

    public bool Passed => Refusals.Count == 0 && Checks.All(check => check.IsEqual) && Findings is null or [];
}
