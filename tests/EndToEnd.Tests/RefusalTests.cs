using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Replaying;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests;

public sealed class RefusalTests
{
    private const int Invoices = 300;

    [Fact]
    public async Task Books_balance_when_participants_refuse_and_what_was_begun_is_undone()
    {
        await using var system = await ThreeProcesses.Start("refusals", ServiceSettings.Failing("0.05"));
        await using var replay = RunningReplay.Of(system, Invoices, allComplete: false);

        var report = await replay.Report;

        report.ShouldBalance(Invoices);
        report.Outcomes.Keys.ShouldBe(["Completed", "Rejected", "Cancelled"], ignoreOrder: true);
    }
}
