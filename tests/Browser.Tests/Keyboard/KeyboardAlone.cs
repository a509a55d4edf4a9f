using Microsoft.Playwright;
using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.Keyboard;

public sealed class KeyboardAlone(ConsoleSuite suite) : ConsoleTest(suite)
{
    [Fact]
    public async Task Signs_in_places_an_order_and_sees_its_end()
    {
        var customer = await Shop.Register("Grace Hopper");
        var sku = await Shop.Offer("Teapot");
        var visitor = await Visit();
        var keys = new Keys(visitor.Page);
        await visitor.Page.GotoAsync("/");
        await visitor.IsAt("Sign in");

        await keys.TabTo(visitor.Main.GetByLabel("API key", new() { Exact = true }));
        await keys.Type(Console.Key);
        await keys.Press("Enter");
        await visitor.IsAt("Board");
        await keys.TabTo(visitor.Main.GetByRole(AriaRole.Link, new() { Name = "Place an order" }));
        await keys.Press("Enter");
        await visitor.IsAt("Place an order");
        var form = new OrderForm(visitor);
        await keys.TabTo(form.User);
        await keys.Type(customer.Id);
        await keys.TabTo(form.Sku);
        await keys.Type(sku);
        await keys.TabTo(form.Quantity);
        await keys.Press("ArrowUp");
        await keys.TabTo(form.Place);
        await keys.Press("Enter");

        await new OrderPage(visitor).IsAt("Completed");
        await Assertions.Expect(visitor.Region("Lines").GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync($"{sku}2");
    }

    [Fact]
    public async Task Skips_to_the_page_and_finds_the_new_page_in_focus()
    {
        var visitor = await Visit();
        await visitor.SignIn(Console.Key, "/console/orders");
        var keys = new Keys(visitor.Page);
        await visitor.Page.ReloadAsync();
        await visitor.IsAt("Orders");

        await keys.TabTo(visitor.Link("Skip to the page"));
        await keys.Press("Enter");
        await keys.TabTo(visitor.Main.GetByRole(AriaRole.Link, new() { Name = "Place an order" }), within: 1);
        await keys.Press("Enter");

        await Assertions.Expect(visitor.Main.GetByRole(AriaRole.Heading, new() { Name = "Place an order" })).ToBeFocusedAsync();
    }
}
