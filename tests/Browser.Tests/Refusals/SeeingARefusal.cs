using Microsoft.Playwright;
using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.Refusals;

public sealed class SeeingARefusal(ConsoleSuite suite) : ConsoleTest(suite)
{
    private const string Reason = "Reason: The simulated provider declines this payment.";
    private const int MostClicks = 3;

    protected override ConsoleSettings Settings => ConsoleSettings.Troubled;

    [Fact]
    public async Task Shows_the_reason_and_what_was_undone_in_reverse_order()
    {
        var refused = (await World()).Refused;
        var visitor = await Visit();
        await visitor.SignIn(Console.Key, OrderPage.PathOf(refused));
        var order = new OrderPage(visitor);

        await order.Says(Reason);
        await order.IsAt("Rejected");
        var events = (await order.Timeline.AllInnerTextsAsync()).Select(text => text.Split('\n')).ToArray();
        events.ShouldContain(lines => lines[0] == "Event, refusal" && lines[1] == "Payment declined");
        var undone = events.Where(lines => lines[0].StartsWith("Compensat", StringComparison.Ordinal)).Select(lines => lines[1]);
        undone
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(["Void payment", "Payment voided", "Release stock", "Stock released", "Release purchase"]);
    }

    [Fact]
    public async Task Takes_few_clicks_from_the_board()
    {
        var visitor = await SignedIn();
        var refused = (await World()).Refused;

        await new BoardPage(visitor).Card("Rejected", refused).ClickAsync();

        await ReasonAfter(visitor);
    }

    [Fact]
    public async Task Takes_few_clicks_from_an_order_id()
    {
        var visitor = await SignedIn();
        var refused = (await World()).Refused;
        var search = visitor.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Order id or reference" });

        await search.ClickAsync();
        await search.FillAsync(refused);
        await visitor.Button("Find").ClickAsync();

        await ReasonAfter(visitor);
    }

    [Fact]
    public async Task Takes_few_clicks_from_the_list_of_orders()
    {
        var visitor = await SignedIn();
        var refused = (await World()).Refused;

        await visitor
            .Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" })
            .GetByRole(AriaRole.Link, new() { Name = "Orders" })
            .ClickAsync();
        await visitor.Main.GetByRole(AriaRole.Link, new() { Name = OrderPage.ShortId(refused) }).ClickAsync();

        await ReasonAfter(visitor);
    }

    private async Task<Visitor> SignedIn()
    {
        var visitor = await Visit();
        await visitor.SignIn(Console.Key);
        await visitor.IsAt("Board");
        await visitor.Page.EvaluateAsync("() => { window.clicks = 0; addEventListener('click', () => window.clicks++, true); }");
        return visitor;
    }

    private static async Task ReasonAfter(Visitor visitor)
    {
        await new OrderPage(visitor).Says(Reason);
        (await visitor.Page.EvaluateAsync<int?>("() => window.clicks ?? null")).ShouldNotBeNull().ShouldBeInRange(1, MostClicks);
    }
}
