namespace EventStore.Tests.Proof;

/// <summary>Everything in which a seed contradicts what the log promises; empty where it keeps its word.</summary>
internal static class Verdict
{
    public static IReadOnlyList<string> Of(Plan plan, Observations seen) =>
        [
            .. seen.Failures,
            .. UnitChecks.Of(plan, seen),
            .. ExpectationChecks.Of(plan, seen),
            .. StreamChecks.Of(seen),
            .. ReaderChecks.Of(seen),
        ];
}
