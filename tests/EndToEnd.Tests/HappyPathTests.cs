using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Replaying;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests;

public sealed class HappyPathTests
{
    [Fact]
    public async Task An_order_goes_through_every_state_of_its_saga_to_its_completion()
    {
        await using var system = await ThreeProcesses.Start("happy-path", new Dictionary<string, string>(StringComparer.Ordinal));
        using var shop = new Shop(system);
        var user = await shop.RegisterVerifiedUser();
        await shop.Receive("MUG-01", 100);

        var order = await shop.Submit(user, "MUG-01", 2, unitPrice: 1250);

        await Patience.Until(async () => (await shop.StatusOf(order)) == "Completed", Patience.ForOneThing);
        (await shop.StatesOf(order)).ShouldBe([
            "ApprovingPurchase",
            "ReservingStock",
            "AuthorizingPayment",
            "ArrangingShipment",
            "CapturingPayment",
            "SettlingPurchase",
            "Completed",
        ]);
        await Books.ShouldBeClean(system.Postgres.ConnectionString);
    }
}
