using System.Diagnostics.Metrics;
using EventStore.Append;
using MassTransit.Middleware;
using Orders.Messaging.Retries;

namespace Orders.Messaging.Tests.Retries;

public sealed class FailureTallyTests
{
    private static readonly RetryOptions Options = new()
    {
        Retries = 2,
        FirstPause = TimeSpan.FromSeconds(1),
        PauseGrowth = 2,
        Conflicts = 2,
    };
    private static readonly Exception Own = new FormatException();
    private static readonly Exception Away = new LogUnavailableException("away");
    private static readonly Exception Conflict = new VersionConflictException("stream", ExpectedVersion.None, 1);

    [Fact]
    public void A_failure_of_the_messages_own_is_tried_again_a_few_times_with_growing_pauses() =>
        Pauses(Own, Own, Own).ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), null]);

    [Fact]
    public void An_outage_is_waited_for_without_end_and_at_most_half_a_minute_at_a_time()
    {
        var pauses = Pauses([.. Enumerable.Repeat(Away, 1_000)]);
        pauses.ShouldAllBe(pause => pause > TimeSpan.Zero && pause <= TimeSpan.FromSeconds(30));
        pauses[^1].ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void An_outage_uses_up_none_of_a_messages_tries() =>
        Pauses(Own, Away, Away, Own, Away, Own)
            .Where((_, index) => index is 0 or 3 or 5)
            .ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), null]);

    [Fact]
    public void A_conflict_is_tried_again_at_once_and_counts_as_a_failure_when_it_goes_on() =>
        Pauses(Conflict, Conflict, Conflict, Conflict, Conflict)
            .ShouldBe([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), null]);

    [Fact]
    public void An_outage_is_recognised_behind_other_exceptions() =>
        Pauses(new InvalidOperationException("a handler's own", Away)).ShouldAllBe(pause => pause < TimeSpan.FromSeconds(1));

    [Fact]
    public void Tries_are_counted_by_their_cause_and_what_is_given_up_is_not()
    {
        var causes = new List<object?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Name == "orders.messages.retried")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) =>
            {
                // Those of other tests have a queue.
                if (tags is [{ Key: "queue", Value: null }, { Key: "cause", Value: var cause }])
                {
                    causes.Add(cause);
                }
            }
        );
        listener.Start();

        var tally = FailureTally.Zero;
        foreach (var exception in new[] { Conflict, Away, Own, Own, Own })
        {
            tally = tally.Count(exception);
            tally.LeadsToTry(Options, new NoContext());
        }

        causes.ShouldBe(["conflict", "outage", "failure", "failure"]);
    }

    private static IReadOnlyList<TimeSpan?> Pauses(params IReadOnlyList<Exception> exceptions)
    {
        var tally = FailureTally.Zero;
        return [.. exceptions.Select(exception => (tally = tally.Count(exception)).Pause(Options))];
    }

    private sealed class NoContext : BasePipeContext;
}
