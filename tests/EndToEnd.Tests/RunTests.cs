using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Replaying;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests;

public sealed class RunTests
{
    private const int Invoices = 300;

    [Fact]
    public async Task All_orders_in_flight_end_after_Ctrl_C_and_after_a_kill()
    {
        var slow = ServiceSettings.Impatient.With(new KeyValuePair<string, string>("Simulators:Payments:Delay", "00:00:00.2"));
        await using var run = new OneProcess("run", slow);
        await run.Process.Start();
        await using var replay = RunningReplay.Of(run, Invoices);

        await replay.Progress.HasAccepted(Invoices / 3);
        (await run.Process.Interrupt()).ShouldBe(0);
        await run.Process.Start();

        await replay.Progress.HasAccepted(Invoices * 2 / 3);
        await run.Process.Kill();
        await run.Process.Start();

        (await replay.Report).ShouldBalance(Invoices);
        await Books.ShouldBeClean(run.ConnectionString);
    }
}
