using Orders.Replay.Reporting;
using Orders.Replay.Services;
using Orders.Replay.Tests.Shop;

namespace Orders.Replay.Tests;

public class ReplayTests
{
    /// <summary>In the sample.</summary>
    private const int Returns = 10;

    [Fact]
    public async Task A_shop_that_keeps_its_books_passes()
    {
        await using var shop = await SmallShop.Open(ShopFaults.None);

        var report = await Replay(shop);

        report.Passed.ShouldBeTrue();
        report.Outcomes.ShouldBe(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["Completed"] = 12, ["Returned"] = 4 },
            ignoreOrder: true
        );
        report.Returns.Settled.ShouldBe(Returns);
    }

    [Fact]
    public async Task Nothing_comes_back_of_orders_where_only_these_are_of_interest()
    {
        await using var shop = await SmallShop.Open(ShopFaults.None);

        var report = await Replayer.Run(Options(shop.Address) with { WithoutReturns = true }, new Progress<StepProgress>());

        report.Passed.ShouldBeTrue();
        report.Outcomes.ShouldBe([KeyValuePair.Create("Completed", 16)]);
    }

    [Fact]
    public async Task A_second_replay_on_the_same_books_passes_too()
    {
        await using var shop = await SmallShop.Open(ShopFaults.None);
        await Replay(shop);

        (await Replay(shop)).Passed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_lost_answer_loses_and_doubles_nothing()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { LoseAnswerEvery = 3 });

        var report = await Replay(shop);

        report.Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
        report.Passed.ShouldBeTrue();
    }

    [Fact]
    public async Task An_order_that_is_kept_twice_is_reported()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { KeepsOrdersTwice = true });

        Different(await Replay(shop)).First().ShouldBe("orders");
    }

    [Fact]
    public async Task A_penny_too_much_is_reported()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { ChargesAPennyTooMuch = true });

        Different(await Replay(shop)).ShouldBe(["spent per customer, pence"]);
    }

    [Fact]
    public async Task Charges_that_are_kept_when_the_last_goods_come_back_are_reported()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { KeepsChargesOfReturns = true });

        Different(await Replay(shop)).ShouldBe(["spent per customer, pence", "refunds per order, pence"]);
    }

    [Fact]
    public async Task Goods_that_are_not_restocked_are_reported()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { ForgetsToRestock = true });

        Different(await Replay(shop)).ShouldBe(["shipped and kept per SKU", "on hand per SKU"]);
    }

    [Fact]
    public async Task A_return_that_is_settled_twice_is_reported()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { SettlesReturnsTwice = true });

        Different(await Replay(shop)).ShouldContain(name => name == "returns settled per order");
    }

    [Fact]
    public async Task Returns_that_are_refused_are_reported()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { RefusesReturns = true });

        var report = await Replay(shop);

        report.Refusals.Count.ShouldBe(Returns);
        report.Returns.Refused.ShouldBe(Returns);
        report.Passed.ShouldBeFalse();
    }

    [Fact]
    public async Task Orders_whose_returns_are_not_settled_are_named_when_the_time_limit_passes()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { NeverSettlesReturns = true });

        var looks = 0;
        var hourglass = new Hourglass(step => step.Step == "returns settled" && ++looks > 1);

        var failure = await Should.ThrowAsync<TimeLimitException>(() => Replay(shop, hourglass));

        failure.Message.ShouldContain($"{Returns} of {Returns} returns were accepted");
        failure.Message.ShouldContain("orders had returns under way: ");
    }

    [Fact]
    public async Task An_order_that_does_not_end_is_named_when_the_time_limit_passes()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { NeverEnds = "700004" });

        var hourglass = new Hourglass(step => step is { Step: "orders ended", Done: 15 });

        var failure = await Should.ThrowAsync<TimeLimitException>(() => Replay(shop, hourglass));

        failure.Message.ShouldContain("16 of 16 orders were accepted");
        failure.Message.ShouldContain("/700004");
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_named()
    {
        var options = Options(new Uri("http://127.0.0.1:9"));

        var failure = await Should.ThrowAsync<ServiceRefusedException>(() => Replayer.Run(options, new Progress<StepProgress>()));

        failure.Message.ShouldContain("127.0.0.1:9");
    }

    private static Task<ReplayReport> Replay(SmallShop shop) => Replayer.Run(Options(shop.Address), new Progress<StepProgress>());

    private static Task<ReplayReport> Replay(SmallShop shop, Hourglass hourglass) =>
        Replayer.Run(Options(shop.Address) with { Time = hourglass }, hourglass);

    private static ReplayOptions Options(Uri address) =>
        new()
        {
            File = Path.Combine(AppContext.BaseDirectory, "sample.csv"),
            Orders = address,
            Users = address,
            Key = "key",
            Concurrency = 4,
            ExpectAllCompleted = true,
            TimeLimit = TimeSpan.FromMinutes(1),
            StartPatience = TimeSpan.Zero,
            RetryPause = TimeSpan.FromMilliseconds(10),
            PollInterval = TimeSpan.FromMilliseconds(20),
        };

    private static IEnumerable<string> Different(ReplayReport report) =>
        report.Checks.Where(check => !check.IsEqual).Select(check => check.Name);
}
