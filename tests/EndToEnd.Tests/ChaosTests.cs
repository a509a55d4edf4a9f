using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Replaying;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests;

public sealed class ChaosTests
{
    private const int Invoices = 2_000;
    private const int Rounds = 3;

    [Fact]
    public async Task Every_order_completes_once_while_everything_is_killed_again_and_again()
    {
        await using var system = await ThreeProcesses.Start("chaos", ServiceSettings.Impatient);
        Func<Task>[] faults = [.. Enumerable.Range(1, Rounds).SelectMany(round => Faults.Of(system, wipesBroker: round == 2))];
        var gate = new Gate(UpTo(faults, 1));
        await using var replay = RunningReplay.Of(system, Invoices, gate: gate);

        var strikes = StrikeAll(faults, gate, replay);
        await await Task.WhenAny(strikes, replay.Report);
        await strikes;

        var report = await replay.Report;
        report.ShouldBalance(Invoices);
        report.Outcomes["Completed"].ShouldBe(Invoices);
    }

    /// <summary>
    /// Each fault strikes while the orders before it are under way, and only then those after it may be posted: however fast the
    /// orders are or slow the starts, none strikes too late.
    /// </summary>
    private static async Task StrikeAll(Func<Task>[] faults, Gate gate, RunningReplay replay)
    {
        foreach (var (index, strike) in faults.Index())
        {
            await replay.Progress.HasAccepted(UpTo(faults, index + 1), replay.Left);
            gate.Open(UpTo(faults, index + 2));
            await strike();
        }
    }

    /// <summary>How many orders there are up to the end of a part, where the faults part them evenly.</summary>
    private static int UpTo(Func<Task>[] faults, int part) => Invoices * part / (faults.Length + 1);
}
