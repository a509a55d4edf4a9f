using Orders.Replay.Auditing;
using Orders.Replay.Following;
using Orders.Replay.Reporting;
using Orders.Replay.Services;

namespace Orders.Replay.Tests;

public class SpeedTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(50, 50)]
    [InlineData(99, 99)]
    [InlineData(99.5, 100)]
    [InlineData(100, 100)]
    [InlineData(0.1, 1)]
    public void A_percentile_is_the_nearest_rank(double percent, int seconds) =>
        Percentile
            .Of([.. Enumerable.Range(1, 100).Select(value => TimeSpan.FromSeconds(value))], percent)
            .ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void The_percentile_of_nothing_is_zero() => Percentile.Of([], 99).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Rates_count_from_the_first_submission_to_the_last_end()
    {
        var speed = Speed.Of(
            [Order(0, 2, "Completed"), Order(1, 5, "Completed"), Order(2, 4, "Rejected")],
            TimeSpan.FromSeconds(1),
            new LogFigures(
                BusMessages: 100,
                new Dictionary<Guid, long>(),
                new Dictionary<Guid, long>(),
                new Dictionary<string, long>(StringComparer.Ordinal),
                []
            )
        );

        speed.ShouldBe(new Speed(3, 0.4, 20, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)));
    }

    private static ListedOrder Order(int submitted, int ended, string status) =>
        new(Guid.NewGuid(), "run/1", status, 0, 0, Start.AddSeconds(submitted), Start.AddSeconds(ended));
}
