using Orders.Replay.Reporting;
using Orders.Replay.Services;
using Orders.Replay.Tests.Shop;

namespace Orders.Replay.Tests;

public class ReplayTests
{
    [Fact]
    public async Task A_shop_that_keeps_its_books_passes()
    {
        await using var shop = await SmallShop.Open(ShopFaults.None);

        var report = await Replay(shop);

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
    public async Task An_order_that_does_not_end_is_named_when_the_time_limit_passes()
    {
        await using var shop = await SmallShop.Open(new ShopFaults { NeverEnds = "700004" });

        var failure = await Should.ThrowAsync<TimeLimitException>(() => Replay(shop, TimeSpan.FromSeconds(3)));

        failure.Message.ShouldContain("16 of 16 orders were accepted");
        failure.Message.ShouldContain("/700004");
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_named()
    {
        var options = Options(new Uri("http://127.0.0.1:9"), TimeSpan.FromMinutes(1));

        var failure = await Should.ThrowAsync<ServiceRefusedException>(() => Replayer.Run(options, new Progress<StepProgress>()));

        failure.Message.ShouldContain("127.0.0.1:9");
    }

    private static Task<ReplayReport> Replay(SmallShop shop, TimeSpan? timeLimit = null) =>
        Replayer.Run(Options(shop.Address, timeLimit ?? TimeSpan.FromMinutes(1)), new Progress<StepProgress>());

    private static ReplayOptions Options(Uri address, TimeSpan timeLimit) =>
        new()
        {
            File = Path.Combine(AppContext.BaseDirectory, "sample.csv"),
            Orders = address,
            Users = address,
            Key = "key",
            Concurrency = 4,
            ExpectAllCompleted = true,
            TimeLimit = timeLimit,
            StartPatience = TimeSpan.Zero,
            RetryPause = TimeSpan.FromMilliseconds(10),
            PollInterval = TimeSpan.FromMilliseconds(20),
        };

    private static IEnumerable<string> Different(ReplayReport report) =>
        report.Checks.Where(check => !check.IsEqual).Select(check => check.Name);
}
