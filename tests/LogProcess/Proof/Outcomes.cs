using System.Globalization;
using EventStore.Append;

namespace EventStore.LogProcess.Proof;

/// <summary>Puts what a caller was told into words that cross a pipe.</summary>
internal static class Outcomes
{
    public static bool IsRefusal(Exception failure) =>
        failure is VersionConflictException or UnitMissingException or EventRefusedException;

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
            UnitMissingException => Of(unit, OutcomeKind.UnitMissing, again),
            _ => Of(unit, OutcomeKind.Refused, again),
        };

    public static UnitOutcome GaveUp(AppendUnit unit) => Of(unit, OutcomeKind.GaveUp, again: false);

    private static UnitOutcome Of(AppendUnit unit, OutcomeKind kind, bool again) =>
        new(unit.Id, kind, again)
        {
            Expected = Definite(unit.Streams.Select(stream => (stream.StreamId, stream.Expected))),
            Asserted = Definite(unit.Assertions.Select(assertion => (assertion.StreamId, assertion.Expected))),
            BuiltOn = unit.BuildsOn is [var previous] ? previous : null,
        };

    private static Dictionary<string, long> Definite(IEnumerable<(string Stream, ExpectedVersion Expected)> expectations) =>
        expectations
            .Where(one => one.Expected != ExpectedVersion.Any)
            .ToDictionary(
                one => one.Stream,
                one => long.Parse($"{one.Expected}", CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );
}
