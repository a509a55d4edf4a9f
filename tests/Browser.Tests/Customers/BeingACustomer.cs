using Microsoft.Playwright;
using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Hosting;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.Customers;

public sealed class BeingACustomer(ConsoleSuite suite) : ConsoleTest(suite)
{
    [Fact]
    public async Task Sees_their_own_orders_and_nobody_elses()
    {
        var sku = await Shop.Offer("Mug");
        var (ada, grace) = (await Shop.Register("Ada Lovelace"), await Shop.Register("Grace Hopper"));
        var (own, others) = (await Shop.Order(ada, sku), await Shop.Order(grace, sku));
        await Shop.HasCome(own, "Completed");
        await Shop.HasCome(others, "Completed");
        var visitor = await SignedIn(ada);
        visitor.Complaints.Expect("404 (Not Found)");

        await Assertions.Expect(OrderLink(visitor, own)).ToBeVisibleAsync();
        await Assertions.Expect(OrderLink(visitor, others)).ToHaveCountAsync(0);

        await visitor.Open(OrderPage.PathOf(others));
        await Assertions.Expect(visitor.Alert).ToContainTextAsync("(404)");
        await Assertions.Expect(visitor.Main).Not.ToContainTextAsync(sku);
    }

    [Fact]
    public async Task Is_not_offered_what_they_may_not_do()
    {
        var ada = await Shop.Register("Ada Lovelace");
        var order = await Shop.Order(ada, await Shop.Offer("Mug"));
        await Shop.HasCome(order, "Completed");
        var visitor = await SignedIn(ada);

        (
            await visitor
                .Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" })
                .GetByRole(AriaRole.Link)
                .AllInnerTextsAsync()
        ).ShouldBe(["Orders", "Products", "Users"]);
        await OrderLink(visitor, order).ClickAsync();
        var page = new OrderPage(visitor);
        await page.IsAt("Completed");
        var actions = visitor.Region("Actions").Locator("summary:visible");
        (await actions.AllInnerTextsAsync()).ShouldBe(["Return goods…"]);
        await visitor.Open("/console/dead-letters");
        visitor.Complaints.Expect("403 (Forbidden)");
        await Assertions.Expect(visitor.Alert.First).ToContainTextAsync("(403)");
    }

    [Fact]
    public async Task Orders_for_themselves_at_the_catalogues_price()
    {
        var ada = await Shop.Register("Ada Lovelace");
        var sku = await Shop.Offer("Mug");
        var visitor = await SignedIn(ada);
        var form = await OrderForm.Open(visitor);

        await Assertions.Expect(form.User).ToHaveCountAsync(0);
        await Assertions.Expect(form.UnitPrice).ToHaveCountAsync(0);
        await form.Sku.FillAsync(sku);
        await form.Place.ClickAsync();

        var order = new OrderPage(visitor);
        await order.IsAt("Completed");
        await order.Says("£12.50");
    }

    private async Task<Visitor> SignedIn(Customer customer)
    {
        var visitor = await Visit();
        await visitor.SignIn(customer);
        await visitor.IsAt("Orders");
        return visitor;
    }

    private static ILocator OrderLink(Visitor visitor, string order) =>
        visitor.Main.GetByRole(AriaRole.Link, new() { Name = OrderPage.ShortId(order) });
}
