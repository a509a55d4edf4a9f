using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Replaying;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests;

/// <summary>Whatever the broker loses is in the log: a broker that comes back with an empty disk costs time, and no order.</summary>
public sealed class LostBrokerTests
{
    private const int Orders = 1_000;

    [Fact]
    public async Task Every_order_ends_though_the_brokers_disk_is_wiped_before_the_first_delivery_and_in_the_middle()
    {
        await using var system = await ThreeProcesses.Start("lost-broker", ServiceSettings.Impatient);
        await system.RabbitMq.KillAsync();
        await using var replay = RunningReplay.Of(system, Orders);
        await replay.Progress.HasAccepted(Orders, replay.Left);
        replay.Progress.Ended.ShouldBe(0, "nothing can have been delivered");

        await ComeBackEmpty(system);
        await replay.Progress.HasEnded(Orders / 3, replay.Left);
        await system.RabbitMq.KillAsync();
        replay.Progress.Ended.ShouldBeLessThan(Orders, "some have to be under way");
        await ComeBackEmpty(system);

        var report = await replay.Report;
        report.ShouldBalance(Orders);
        report.Outcomes["Completed"].ShouldBe(Orders);
    }

    private static async Task ComeBackEmpty(ThreeProcesses system)
    {
        system.RabbitMq.Wipe();
        await system.RabbitMq.StartAgainAsync();
    }
}
