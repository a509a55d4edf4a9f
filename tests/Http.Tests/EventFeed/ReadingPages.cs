using System.Net;
using Orders.Contracts;
using Orders.Http.Tests.Products;
using Orders.Http.Tests.Setup;
using Orders.Stock;

namespace Orders.Http.Tests.EventFeed;

public sealed class ReadingPages(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Tells_of_an_event_what_it_is_about_and_why_it_is_there()
    {
        var order = await Client.Submit(reference: "PO 7");

        var page = await Client.Page();

        page.Number("next").ShouldBe(await Host.Orders.Head());
        var item = page.Items().ShouldHaveSingleItem();
        var recorded = (await Host.Orders.ReadStream($"order-{order.Id()}"))[0];
        (item.Number("position"), item.Id(), item.Text("type")).ShouldBe((recorded.Position, recorded.Id, "order_submitted"));
        item.Text("subject").ShouldBe($"{order.Id()}");
        item.Text("correlationId").ShouldBe($"{order.Id()}");
        item.GetProperty("time").GetDateTimeOffset().ShouldBe(recorded.Timestamp);
        var data = item.GetProperty("data");
        (data.Text("reference"), data.GetProperty("orderId").GetGuid()).ShouldBe(("PO 7", order.Id()));
        data.GetProperty("lines")[0].GetProperty("unitPrice").Number("amount").ShouldBe(255);
    }

    [Fact]
    public async Task Leaves_nothing_out_and_repeats_nothing_while_others_append()
    {
        const int writers = 6;
        const int orders = 20;
        var appending = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() => Traffic.Append(Host, orders))));

        var head = long.MaxValue;
        var reading = Client.ReadAll(limit: 7, after => after >= Volatile.Read(ref head));
        await appending;
        Volatile.Write(ref head, await Host.Orders.Head());

        (await reading).Select(item => item.Number("position")).ShouldBe(await Traffic.PublicPositions(Host));
    }

    [Fact]
    public async Task Goes_past_what_is_not_public_without_showing_it()
    {
        var order = Guid.NewGuid();
        await Host.Orders.Append($"order-saga-{order}", [.. Enumerable.Range(1, 5).Select(i => new ReserveStock(order, i))]);

        var page = await Client.Page("?limit=1");

        (page.Items().Count, page.Number("next")).ShouldBe((0, await Host.Orders.Head()));
    }

    [Fact]
    public async Task Says_nothing_twice_that_a_participant_answers_twice()
    {
        await Traffic.Append(Host, orders: 1);

        var types = (await Client.Page()).Items().Select(item => item.Text("type"));

        types.ShouldBe(["order_completed", "goods_reserved", "shipment_dispatched"]);
    }

    [Fact]
    public async Task Shows_the_types_asked_for_and_goes_past_the_others()
    {
        await Traffic.Append(Host, orders: 2);
        await Client.Offer("MUG", 1250);

        var page = await Client.Page("?types=order_completed,product_listed");

        page.Items().Select(item => (item.Text("type"), item.Text("subject"))).Last().ShouldBe(("product_listed", "MUG"));
        page.Items().Count.ShouldBe(3);
        page.Number("next").ShouldBe(await Host.Orders.Head());
    }

    [Theory]
    [InlineData("?types=order_shipped", "types")]
    [InlineData("?types=reserve_stock", "types")]
    [InlineData("?types=", "types")]
    [InlineData("?after=-1", "after")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=1001", "limit")]
    public async Task Says_what_it_cannot_be_asked(string query, string field)
    {
        using var response = await Client.GetAsync(new Uri($"/events{query}", UriKind.Relative));

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName(field);
    }

    [Fact]
    public async Task Has_an_empty_page_for_who_is_ahead_of_the_log()
    {
        await Client.Submit();

        var page = await Client.Page("?after=1000000");

        (page.Items().Count, page.Number("next")).ShouldBe((0, 1_000_000));
    }

    [Fact]
    public async Task Is_for_nobody_without_the_scope()
    {
        using var client = Host.ClientOf(Keys.Reader);

        using var response = await client.SendAsync(Feed.Request());

        await response.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }
}
