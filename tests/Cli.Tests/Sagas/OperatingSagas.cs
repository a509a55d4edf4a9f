using Orders.Cli.Tests.Setup;
using Orders.Contracts;

namespace Orders.Cli.Tests.Sagas;

[Collection(ShopSuite.Name)]
public sealed class OperatingSagas(Shops shops)
{
    private Shop Shop => shops.Resting;

    [Fact]
    public async Task Lists_what_needs_attention_and_has_it_resolved()
    {
        var order = await Shop.Order();
        await Shop.Wait(
            order,
            "ArrangingShipment",
            "CapturingPayment",
            new CapturePayment(order, Attempt: 6),
            "The card is closed."
        );
        await Eventually.Succeeds(async () =>
            (await CliRun.Of(Shop, "sagas", "list", "--needs-attention")).Out.ShouldContain("The card is closed.")
        );
        (await CliRun.Of(Shop, "sagas", "list", "--state", "CapturingPayment", "--json"))
            .Json.Items()
            .ShouldContain(saga => saga.GetProperty("orderId").GetGuid() == order);

        var run = await CliRun.Of(Shop, Resolve(order));

        await run.ShouldEnd(ExitCode.Done);
        (await CliRun.Of(Shop, "show", $"{order}", "--history")).Out.ShouldContain("saga_resolution_requested");
    }

    [Fact]
    public async Task Has_a_saga_ask_again()
    {
        var order = await Shop.Order();
        await Shop.Wait(
            order,
            "Initial",
            "ApprovingPurchase",
            new ApprovePurchase(order, Guid.NewGuid(), new(5, "GBP"), Attempt: 1)
        );

        var run = await CliRun.Of(Shop, "sagas", "retry", $"{order}", "--reason", "The bank is back.", "--json");

        await run.ShouldEnd(ExitCode.Done);
        run.Json.Number("version").ShouldBe(2);
    }

    [Fact]
    public async Task Does_not_resolve_what_may_still_succeed_by_itself()
    {
        var order = await Shop.Order();
        await Shop.Wait(order, "ArrangingShipment", "CapturingPayment", new CapturePayment(order, Attempt: 1));

        await (await CliRun.Of(Shop, Resolve(order))).ShouldEnd(ExitCode.Refused);
    }

    private static string[] Resolve(Guid order) =>
        ["sagas", "resolve", $"{order}", "--command", "CapturePayment", "--reason", "Paid by transfer 4711."];
}
