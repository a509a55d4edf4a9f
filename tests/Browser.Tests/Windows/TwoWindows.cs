using Microsoft.Playwright;
using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.Windows;

public sealed class TwoWindows(ConsoleSuite suite) : ConsoleTest(suite)
{
    private const int Orders = 4;

    [Fact]
    public async Task Show_the_same_board_though_one_was_opened_in_the_middle()
    {
        var (orders, first) = await WatchedOrders();
        var second = await Visit();
        await second.SignIn(Console.Key);

        foreach (var order in orders)
        {
            await new BoardPage(first).Shows(order, "Completed");
            await new BoardPage(second).Shows(order, "Completed");
        }

        (await ColumnsOf(first, orders)).ShouldBe(await ColumnsOf(second, orders));
    }

    [Fact]
    public async Task Show_the_same_order()
    {
        var (orders, first) = await WatchedOrders();
        var second = await Visit();
        await first.Open(OrderPage.PathOf(orders[0]));
        await second.SignIn(Console.Key, OrderPage.PathOf(orders[0]));

        await new OrderPage(first).IsAt("Completed");
        await new OrderPage(second).IsAt("Completed");

        var events = await new OrderPage(first).Timeline.AllInnerTextsAsync();
        events.Count.ShouldBeGreaterThan(10);
        (await new OrderPage(second).Timeline.AllInnerTextsAsync()).ShouldBe(events);
    }

    private async Task<(IReadOnlyList<string> Orders, Visitor Watcher)> WatchedOrders()
    {
        var customer = await Shop.Register("Ada Lovelace");
        var sku = await Shop.Offer("Mug");
        var watcher = await Visit();
        await watcher.SignIn(Console.Key);
        await watcher.Connection("Live");
        return (await Task.WhenAll(Enumerable.Range(0, Orders).Select(_ => Shop.Order(customer, sku))), watcher);
    }

    /// <summary>In which columns each order has a card.</summary>
    private static async Task<IReadOnlyList<string>> ColumnsOf(Visitor visitor, IEnumerable<string> orders)
    {
        var found = new List<string>();
        foreach (var order in orders)
        {
            var columns = await new BoardPage(visitor)
                .Cards(order)
                .EvaluateAllAsync<string[]>("cards => cards.map(card => card.closest('section').getAttribute('aria-label'))");
            found.Add($"{order}: {string.Join(", ", columns)}");
        }

        return found;
    }
}
