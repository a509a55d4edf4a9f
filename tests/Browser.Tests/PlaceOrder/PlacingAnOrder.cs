using System.Collections.Concurrent;
using Microsoft.Playwright;
using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.PlaceOrder;

public sealed class PlacingAnOrder(ConsoleSuite suite) : ConsoleTest(suite)
{
    private static readonly string[] Way =
    [
        "Approving purchase",
        "Reserving stock",
        "Authorizing payment",
        "Arranging shipment",
        "Capturing payment",
        "Settling purchase",
        "Completed",
    ];

    [Fact]
    public async Task Is_seen_live_on_its_way_to_the_end_without_a_reload()
    {
        var customer = await Shop.Register("Ada Lovelace");
        var sku = await Shop.Offer("Mug");
        var visitor = await Visit();
        await visitor.SignIn(Console.Key);
        var form = await OrderForm.Open(visitor);
        await form.User.FillAsync(customer.Id);
        await form.Sku.FillAsync(sku);
        await form.Quantity.FillAsync("2");
        var navigations = new ConcurrentQueue<string>();
        var watches = new ConcurrentQueue<IResponse>();
        visitor.Page.Request += (_, request) => Note(request.IsNavigationRequest, navigations, request.Url);
        visitor.Page.Response += (_, response) =>
            Note(response.Url.EndsWith("/saga/watch", StringComparison.Ordinal), watches, response);
        await visitor.Page.WriteDownStates();

        await form.Place.ClickAsync();

        var order = new OrderPage(visitor);
        await order.IsAt("Completed");
        await order.Says("£25.00");
        navigations.ShouldBeEmpty();
        var watch = watches.ShouldHaveSingleItem();
        (watch.Status, watch.Headers["content-type"]).ShouldBe((200, "text/event-stream"));
        var seen = await visitor.Page.States();
        seen.Count.ShouldBeGreaterThan(2, "some of the way has to be seen");
        seen.ShouldBe(Way.Intersect(seen, StringComparer.Ordinal), "in the order of the way");
        seen[^1].ShouldBe("Completed");
    }

    [Fact]
    public async Task Says_at_its_field_what_is_wrong()
    {
        var visitor = await Visit();
        visitor.Complaints.Expect("400 (Bad Request)");
        await visitor.SignIn(Console.Key);
        var form = await OrderForm.Open(visitor);
        await form.User.FillAsync(Guid.NewGuid().ToString());

        await form.Place.ClickAsync();
        await Assertions.Expect(form.Sku).ToBeFocusedAsync();
        await Assertions.Expect(form.Sku).ToHaveAccessibleDescriptionAsync("Fill this in.");

        await form.Sku.FillAsync("A");
        await form.Quantity.FillAsync("0");
        await form.Place.ClickAsync();
        await Assertions.Expect(form.Quantity).ToBeFocusedAsync();
        await Assertions.Expect(form.Quantity).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static void Note<T>(bool isWanted, ConcurrentQueue<T> into, T what)
    {
        if (isWanted)
        {
            into.Enqueue(what);
        }
    }
}
