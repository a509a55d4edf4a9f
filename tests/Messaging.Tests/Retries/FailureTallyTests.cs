using EventStore.Append;
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

    private static IReadOnlyList<TimeSpan?> Pauses(params IReadOnlyList<Exception> exceptions)
    {
        var tally = FailureTally.Zero;
        return [.. exceptions.Select(exception => (tally = tally.Count(exception)).Pause(Options))];
    }
}
