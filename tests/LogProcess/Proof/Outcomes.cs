using EventStore.Append;

namespace EventStore.LogProcess.Proof;

/// <summary>Puts what a caller was told into words that cross a pipe.</summary>
internal static class Outcomes
{
    public static bool IsRefusal(Exception failure) => failure is VersionConflictException or EventRefusedException;

    public static UnitOutcome Of(AppendUnit unit, AppendResult result, bool again) =>
        Of(unit, OutcomeKind.Appended, again) with
        {
            Position = result.Position,
            Versions = result.Versions,
            Already = result.AlreadyAppended,
        };

    public static UnitOutcome Of(AppendUnit unit, Exception refusal, bool again) =>
        refusal switch
        {
            VersionConflictException conflict => Of(unit, OutcomeKind.Conflict, again) with
            {
                Actual = new StreamVersion(conflict.StreamId, conflict.Actual),
            },
            _ => Of(unit, OutcomeKind.Refused, again),
        };

    public static UnitOutcome GaveUp(AppendUnit unit) => Of(unit, OutcomeKind.GaveUp, again: false);

    private static UnitOutcome Of(AppendUnit unit, OutcomeKind kind, bool again) =>
        new(unit.Id, kind, again)
        {
            Expected = Definite(unit.Streams.Select(stream => (stream.StreamId, stream.Expected))),
            Asserted = Definite(unit.Assertions.Select(assertion => (assertion.StreamId, assertion.Expected))),
        };

    private static Dictionary<string, StreamEnd> Definite(IEnumerable<(string Stream, ExpectedVersion Expected)> expectations) =>
        expectations
            .Where(one => one.Expected.IsDefinite)
            .ToDictionary(
                one => one.Stream,
                one => new StreamEnd(one.Expected.Version, one.Expected.LastEvent),
                StringComparer.Ordinal
            );
}
