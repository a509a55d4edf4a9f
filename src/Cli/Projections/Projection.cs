using System.Text.Json;

namespace Orders.Cli.Projections;

/// <summary>A projection as <c>GET /projections/{name}</c> has it, as far as it is shown.</summary>
internal sealed record Projection(
    string Name,
    int Version,
    string State,
    long Position,
    long Head,
    long Lag,
    DateTimeOffset MovedAt,
    Failure? Failure,
    Build? Rebuild,
    Verification? Verification
);

internal sealed record ProjectionList(IReadOnlyList<Projection> Items);

internal sealed record Failure(string Reason, DateTimeOffset NextTry);

internal sealed record Build(Guid Id, string State, double Percent, long Events, double EventsPerSecond, Failure? Failure)
{
    public bool IsDone => State is "Completed";
}

internal sealed record Verification(Build Build, VerificationResult? Result);

/// <param name="Sample">The first of the differences.</param>
internal sealed record VerificationResult(long Position, long Rows, long Differences, IReadOnlyList<RowDifference> Sample);

internal sealed record RowDifference(string Table, JsonElement Key, JsonElement? Live, JsonElement? Rebuilt);
