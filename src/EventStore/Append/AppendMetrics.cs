using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EventStore.Append;

public static class AppendMetrics
{
    public const string MeterName = "EventStore";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "eventstore.append.duration",
        "s",
        "From handing a unit over to its outcome.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        }
    );

    private static readonly Histogram<int> GroupSize = Meter.CreateHistogram(
        "eventstore.append.group_size",
        "{unit}",
        "Units that shared a commit.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000] }
    );

    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "eventstore.append.events",
        "{event}",
        "Events appended."
    );

    /// <summary>Once for a group, when its callers have gone on already.</summary>
    internal static void Record(string schema, IReadOnlyList<PendingUnit> group)
    {
        if (!Duration.Enabled)
        {
            return;
        }

        var (log, now, events) = (new KeyValuePair<string, object?>("eventstore.log.name", schema), Stopwatch.GetTimestamp(), 0L);
        foreach (var unit in group)
        {
            var outcome = OutcomeOf(unit.Outcome);
            Duration.Record(
                Stopwatch.GetElapsedTime(unit.HandedOver, now).TotalSeconds,
                log,
                new KeyValuePair<string, object?>("outcome", outcome)
            );
            events += ReferenceEquals(outcome, Appended) ? unit.Events.Count : 0;
        }

        GroupSize.Record(group.Count, log);
        Events.Add(events, log);
    }

    private const string Appended = "appended";

    private static string OutcomeOf(Task<AppendResult> outcome) =>
        outcome switch
        {
            { IsCompletedSuccessfully: true } => outcome.Result.AlreadyAppended ? "known" : Appended,
            { Exception.InnerException: VersionConflictException or ClaimTakenException } => "conflict",
            { Exception.InnerException: EventRefusedException } => "refused",
            { Exception.InnerException: LogUnavailableException } => "unavailable",
            _ => "failed",
        };
}
