using System.Text.RegularExpressions;
using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Replaying;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests;

public sealed partial class HandOverTests
{
    private const int Invoices = 400;

    [Fact]
    public async Task A_paused_worker_hands_over_all_that_it_leads_and_doubles_nothing_when_it_goes_on()
    {
        await using var system = await ThreeProcesses.Start("hand-over", ServiceSettings.Impatient);
        string[] led =
        [
            "relay",
            "deadlines",
            "audit",
            "projection:dead-letters",
            "projection:order-list",
            "projection:product-list",
            "projection:saga-list",
            "projection:stock-levels",
        ];
        await Patience.Until(() => LedBy(system.Worker).SetEquals(led));
        var standby = await system.StartSecondWorker();
        await using var replay = RunningReplay.Of(system, Invoices);

        await replay.Progress.HasTaken(Invoices / 2);
        LedBy(standby).ShouldBeEmpty();
        system.Worker.Pause();
        await Patience.Until(() => LedBy(standby).SetEquals(led));
        await replay.Progress.HasTaken(Invoices);
        system.Worker.GoOn();

        (await replay.Report).ShouldBalance(Invoices);
    }

    private static HashSet<string> LedBy(ServiceProcess worker) =>
        [.. Leading().Matches(worker.Log).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"Leading (?<name>\S+) of log orders", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leading();
}
