using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Replaying;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests;

public sealed class ReturnTests
{
    private const int Invoices = 400;
    private const int Cancellations = 300;

    /// <summary>Orders that come back: fewer than cancellations, since a walk-in's order does not.</summary>
    private const int Returned = 250;

    [Fact]
    public async Task Every_return_is_settled_once_while_everything_is_killed()
    {
        await using var system = await ThreeProcesses.Start("returns", ServiceSettings.Impatient);
        Func<Task>[] faults = [.. Faults.Of(system, wipesBroker: true)];
        var gate = new Gate(UpTo(1));
        await using var replay = RunningReplay.WithReturns(system, Invoices, Cancellations, gate);

        var strikes = StrikeAll();
        await await Task.WhenAny(strikes, replay.Report);
        await strikes;

        var report = await replay.Report;
        report.ShouldBalance(Invoices);
        report.Outcomes.Keys.ShouldBe(["Completed", "Returned"], ignoreOrder: true);
        report.Returns.Settled.ShouldBe(report.Returns.Planned);
        report.Returns.Settled.ShouldBeGreaterThan(Returned);

        // Each strikes while the returns before it are under way, and only then those after it may be posted.
        async Task StrikeAll()
        {
            foreach (var (index, strike) in faults.Index())
            {
                await Patience.Until(
                    () => Task.FromResult(replay.Progress.ReturnsAccepted >= UpTo(index + 1)),
                    Patience.ForAReplay,
                    replay.Left,
                    $"{UpTo(index + 1)} returns accepted"
                );
                gate.Open(index + 1 < faults.Length ? UpTo(index + 2) : int.MaxValue);
                await strike();
            }
        }

        int UpTo(int part) => Returned * part / (faults.Length + 1);
    }

    [Fact]
    public async Task Books_balance_when_refunds_fail_and_orders_that_were_to_come_back_never_went_out()
    {
        await using var system = await ThreeProcesses.Start("refused-returns", ServiceSettings.Failing("0.1"));
        await using var replay = RunningReplay.WithReturns(
            system,
            Invoices,
            Cancellations,
            new Gate(int.MaxValue),
            allComplete: false
        );

        var report = await replay.Report;

        report.ShouldBalance(Invoices);
        report.Outcomes.Keys.ShouldBe(["Completed", "Returned", "Rejected", "Cancelled"], ignoreOrder: true);
        report.Returns.Posted.ShouldBeLessThan(report.Returns.Planned);
    }
}
