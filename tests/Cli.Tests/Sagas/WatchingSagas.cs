using Orders.Cli.Tests.Setup;
using Orders.Contracts;

namespace Orders.Cli.Tests.Sagas;

[Collection(ShopSuite.Name)]
public sealed class WatchingSagas(Shops shops)
{
    private Shop Shop => shops.Resting;

    [Fact]
    public async Task An_order_is_watched_from_its_first_transition_to_its_end()
    {
        var (user, sku) = (await shops.Working.VerifiedUser(), await shops.Working.Goods(2));
        string[] submit = ["submit", "--user", $"{user}", "--currency", "GBP", "--line", $"{sku}:2@1250", "--json"];
        var order = (await CliRun.Of(shops.Working, submit)).Json.Id();

        var run = await (await CliRun.Of(shops.Working, "watch", $"{order}")).ShouldEnd(ExitCode.Done);

        run.ShouldBePlain();
        var lines = run.JsonLines;
        (lines[0].Text("from"), lines[^1].Text("to")).ShouldBe(("Initial", "Completed"));
    }

    [Fact]
    public async Task A_watch_that_is_cut_off_comes_back_to_where_it_was()
    {
        await using var proxy = new CuttableProxy(Shop);
        var order = await Shop.Order();
        await Approve(order);
        var run = Watch(proxy, $"{order}");
        await Eventually.Succeeds(() => run.JsonLines.Count.ShouldBe(1));

        proxy.Cut();
        await Reserve(order);
        await Eventually.Succeeds(() => proxy.Refused.ShouldBeGreaterThan(0));
        proxy.Mend();
        await Eventually.Succeeds(() => run.JsonLines.Count.ShouldBe(2));
        proxy.Cut();
        proxy.Mend();
        await Shop.Reject(order, "ReservingStock");

        await run.ShouldEnd(ExitCode.No);
        run.JsonLines.Select(line => line.Text("to")).ShouldBe(["ApprovingPurchase", "ReservingStock", "Rejected"]);
    }

    [Fact]
    public async Task A_watch_gives_up_when_its_service_does_not_come_back()
    {
        await using var proxy = new CuttableProxy(Shop);
        var order = await Shop.Order();
        await Approve(order);
        var run = Watch(proxy, $"{order}", "--patience", "00:00:00.3");
        await Eventually.Succeeds(() => run.JsonLines.Count.ShouldBe(1));

        proxy.Cut();

        await run.ShouldEnd(ExitCode.Unavailable);
    }

    [Fact]
    public async Task All_sagas_are_watched_until_it_is_interrupted()
    {
        await using var proxy = new CuttableProxy(Shop);
        using var interrupt = new CancellationTokenSource();
        var (calm, flagged) = (await Shop.Order(), await Shop.Order());
        var run = Watch(proxy, interrupt.Token, "--needs-attention");
        await Eventually.Succeeds(() => proxy.Answered.ShouldBeGreaterThan(0));

        await Approve(calm);
        await Approve(flagged, "Nobody answers.");
        await Eventually.Succeeds(() => run.JsonLines.Count.ShouldBe(1));
        await interrupt.CancelAsync();

        await run.ShouldEnd(ExitCode.Interrupted);
        run.JsonLines.ShouldHaveSingleItem().GetProperty("orderId").GetGuid().ShouldBe(flagged);
    }

    [Fact]
    public async Task On_a_terminal_a_table_is_kept_right()
    {
        using var interrupt = new CancellationTokenSource();
        var order = await Shop.Order();
        await Approve(order);
        await Eventually.Succeeds(async () => (await CliRun.Of(Shop, "sagas", "list")).Out.ShouldContain($"{order}"));
        var run = CliRun.Start(
            CliRun.EnvironmentOf(Shop),
            ["watch", "--state", "ApprovingPurchase"],
            isTerminal: true,
            cancellationToken: interrupt.Token
        );
        await Eventually.Succeeds(() => run.Out.ShouldContain("Approving"));

        await Reserve(order);

        await Eventually.Succeeds(() => run.Out.ShouldContain("ReservingStock"));
        await interrupt.CancelAsync();
        await run.ShouldEnd(ExitCode.Interrupted);
        run.Out.ShouldContain("\e[");
    }

    private Task Approve(Guid order, string? attention = null) =>
        Shop.Wait(order, "Initial", "ApprovingPurchase", new ApprovePurchase(order, Guid.NewGuid(), new(5, "GBP"), 1), attention);

    private Task Reserve(Guid order) =>
        Shop.Wait(order, "ApprovingPurchase", "ReservingStock", new ReserveStock(order, Attempt: 1));

    private CliRun Watch(CuttableProxy proxy, params string[] arguments) => Watch(proxy, CancellationToken.None, arguments);

    private CliRun Watch(CuttableProxy proxy, CancellationToken cancellationToken, params string[] arguments) =>
        CliRun.Start(
            CliRun.EnvironmentOf(Shop, proxy.Address),
            ["watch", .. arguments, "--retry-pause", "00:00:00.02", "--longest-retry-pause", "00:00:00.1"],
            cancellationToken: cancellationToken
        );
}
