using System.Collections.Concurrent;
using Microsoft.Playwright;
using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Hosting;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.Outages;

public sealed class LosingTheConnection(ConsoleSuite suite) : ConsoleTest(suite)
{
    private const int Orders = 3;

    private CuttableLine? _line;

    private CuttableLine Line => _line ?? throw new InvalidOperationException("Not started.");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _line = CuttableLine.To(Console.Address);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Line.DisposeAsync();
    }

    [Fact]
    public async Task Is_said_and_the_board_catches_up_with_each_order_once()
    {
        var customer = await Shop.Register("Ada Lovelace");
        var sku = await Shop.Offer("Mug");
        var visitor = await VisitOverTheLine("/");
        var board = new BoardPage(visitor);
        var before = await Shop.Order(customer, sku);
        await board.Shows(before, "Completed");
        var watches = new ConcurrentQueue<IRequest>();
        visitor.Page.Request += (_, request) => Note(request, watches);

        Line.Cut();
        await visitor.Connection("Reconnecting");
        var meanwhile = await Task.WhenAll(Enumerable.Range(0, Orders).Select(_ => Shop.Order(customer, sku)));
        foreach (var order in meanwhile)
        {
            await Shop.HasCome(order, "Completed");
        }
        await Assertions.Expect(board.Cards(meanwhile[0])).ToHaveCountAsync(0);
        Line.Mend();

        await visitor.Connection("Live");
        foreach (var order in meanwhile.Append(before))
        {
            await board.Shows(order, "Completed");
            await Assertions.Expect(board.Cards(order)).ToHaveCountAsync(1);
        }

        watches.ShouldNotBeEmpty();
        watches.ShouldAllBe(request => request.Headers.ContainsKey("last-event-id"), "it goes on where it was");
    }

    [Fact]
    public async Task Leaves_the_page_of_an_order_without_a_gap_or_a_repeat()
    {
        var letter = await PoisonedStock.In(Console, Shop, await Shop.Register("Ada Lovelace"));
        var visitor = await VisitOverTheLine(OrderPage.PathOf(letter.Order));

        Line.Cut();
        await visitor.Connection("Reconnecting");
        await letter.Cure(Shop);
        await Shop.HasCome(letter.Order, "Completed");
        Line.Mend();

        await ShowsAllOf(letter.Order, visitor);
    }

    [Fact]
    public async Task Leaves_no_gap_where_the_watch_has_told_of_what_could_not_be_loaded()
    {
        const string History = "**/history";
        var letter = await PoisonedStock.In(Console, Shop, await Shop.Register("Ada Lovelace"));
        var visitor = await Visit();
        visitor.Complaints.Expect("net::ERR_");
        await visitor.SignIn(Console.Key, OrderPage.PathOf(letter.Order));
        await visitor.Connection("Live");
        var page = new OrderPage(visitor);
        await Assertions.Expect(page.Timeline).Not.ToHaveCountAsync(0);

        await visitor.Page.RouteAsync(History, route => route.AbortAsync());
        await letter.Cure(Shop);
        await Shop.HasCome(letter.Order, "Completed");
        await visitor.Page.UnrouteAsync(History);

        await ShowsAllOf(letter.Order, visitor);
    }

    private async Task ShowsAllOf(string order, Visitor visitor)
    {
        var page = new OrderPage(visitor);
        await page.IsAt("Completed");
        var history = await Shop.List($"/orders/{order}/history", "id");
        await Assertions.Expect(page.Timeline).ToHaveCountAsync(history.Count);
        (await page.Timeline.EvaluateAllAsync<string[]>("items => items.map(item => item.id.replace('event-', ''))")).ShouldBe(
            history.Select(one => one[0])
        );
    }

    private async Task<Visitor> VisitOverTheLine(string path)
    {
        var visitor = await Visit(address: Line.Address);
        visitor.Complaints.Expect("net::ERR_");
        await visitor.SignIn(Console.Key, path);
        await visitor.Connection("Live");
        return visitor;
    }

    private static void Note(IRequest request, ConcurrentQueue<IRequest> watches)
    {
        if (request.Url.Contains("/sagas/watch", StringComparison.Ordinal))
        {
            watches.Enqueue(request);
        }
    }
}
