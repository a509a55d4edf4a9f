using System.Globalization;

namespace EventStore.Tests.Proof;

/// <summary>A seed in a line.</summary>
internal static class Summary
{
    public static string Of(Plan plan, Observations seen, TimeSpan took) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"seed {plan.Seed}: {Counts(seen.Outcomes.Values.Select(outcome => outcome.Kind))}; {plan.Workers.Count} writers; {Counts(plan.Faults.Select(fault => fault.Kind))}; {seen.Log.Count} events; {took.TotalSeconds:F1} s"
        );

    private static string Counts<T>(IEnumerable<T> values)
        where T : notnull =>
        string.Join(
            ", ",
            values.GroupBy(value => value).OrderByDescending(same => same.Count()).Select(same => $"{same.Count()} {same.Key}")
        );
}
