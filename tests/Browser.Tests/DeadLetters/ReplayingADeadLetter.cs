using Microsoft.Playwright;
using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.DeadLetters;

public sealed class ReplayingADeadLetter(ConsoleSuite suite) : ConsoleTest(suite)
{
    [Fact]
    public async Task Has_its_order_go_on_once_the_cause_is_mended()
    {
        var letter = await PoisonedStock.In(Console, Shop, await Shop.Register("Ada Lovelace"));
        var visitor = await Visit();
        await visitor.SignIn(Console.Key, "/console/dead-letters");
        var row = visitor.Region("Dead letters").GetByRole(AriaRole.Row).Filter(new() { HasText = OrderPage.ShortId(letter.Id) });
        await row.GetByRole(AriaRole.Link, new() { Name = OrderPage.ShortId(letter.Id) }).ClickAsync();
        await Assertions.Expect(visitor.Region("Why")).ToContainTextAsync("cannot be read");
        await letter.Mend();

        await visitor.Button("Replay").ClickAsync();

        var steps = visitor.Region("History").GetByRole(AriaRole.Listitem);
        await Assertions.Expect(steps).ToHaveCountAsync(2);
        await Assertions.Expect(steps.Nth(1)).ToContainTextAsync("Replayed");
        await Assertions.Expect(visitor.Button("Replay")).ToHaveCountAsync(0);
        await visitor.Open(OrderPage.PathOf(letter.Order));
        await new OrderPage(visitor).IsAt("Completed");
    }
}
