using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.Catalogue;
using Orders.Contracts;
using Orders.Http.Tests.Products;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.SubmitOrder;

public sealed class OrderingAtTheCataloguesPrice(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Takes_the_catalogues_price_where_none_is_quoted()
    {
        await Client.Offer("MUG", 1250);
        var lines = new object[]
        {
            new { sku = "MUG", quantity = 2 },
            new
            {
                sku = "NOT-IN-THE-CATALOGUE",
                quantity = 1,
                unitPrice = 5,
            },
            new
            {
                sku = "MUG",
                quantity = 1,
                unitPrice = 7,
            },
        };

        var submitted = await Client.PostJson(
            "/orders",
            new
            {
                userId = Some.User,
                currency = "GBP",
                lines,
            },
            HttpStatusCode.Accepted
        );

        (await PricesOf(submitted.Id())).ShouldBe([1250, 5, 7]);
    }

    [Fact]
    public async Task Keeps_the_price_of_an_order_that_was_accepted_before()
    {
        await Client.Offer("MUG", 1250);
        var order = await Post(Shelf.Order("MUG"));

        await Client.Offer("MUG", 990);

        (await PricesOf(order.Id())).ShouldBe([1250]);
    }

    [Fact]
    public async Task Knows_what_others_have_changed_since_it_last_looked()
    {
        await Client.Offer("MUG", 1250);
        await Post(Shelf.Order("MUG"));
        await Host.Orders.Append("product-MUG", new ProductPriceChanged("MUG", new Money(990, "GBP")));

        (await PricesOf((await Post(Shelf.Order("MUG"))).Id())).ShouldBe([990]);

        await Host.Orders.Append("product-MUG", new ProductWithdrawn("MUG"));
        (await Refusal(Shelf.Order("MUG"))).ShouldName("lines[0].sku");

        await Host.Orders.Append("product-MUG", new ProductListed("MUG", "Mug", new Money(5, "GBP")));
        (await PricesOf((await Post(Shelf.Order("MUG"))).Id())).ShouldBe([5]);
    }

    [Fact]
    public async Task Refuses_what_is_not_sold_or_not_in_the_orders_currency_line_by_line()
    {
        await Client.Offer("MUG", 1250);
        await Client.Offer("GONE", 1250);
        await Client.Withdraw("GONE");
        await Client.Offer("EURO", 1250, "EUR");
        var head = await Host.Orders.Head();

        var problem = await Refusal(Shelf.Order("NEVER", "MUG", "GONE", "EURO"));

        problem
            .GetProperty("errors")
            .EnumerateObject()
            .Select(error => error.Name)
            .ShouldBe(["lines[0].sku", "lines[2].sku", "lines[3].sku"]);
        (await Host.Orders.Head()).ShouldBe(head);
    }

    [Fact]
    public async Task Refuses_a_total_that_is_too_large_at_the_catalogues_price()
    {
        await Client.Offer("YACHT", 1_000_000_000_000);
        var line = new { sku = "YACHT", quantity = 1_000_000 };
        var order = new
        {
            userId = Some.User,
            currency = "GBP",
            lines = Enumerable.Repeat(line, 10),
        };

        using var response = await Client.PostAsJsonAsync("/orders", order);

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "order-total-too-large")).ShouldName("lines");
    }

    private Task<JsonElement> Post(object order) => Client.PostJson("/orders", order, HttpStatusCode.Accepted);

    private async Task<JsonElement> Refusal(object order)
    {
        using var response = await Client.PostAsJsonAsync("/orders", order);
        return await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation");
    }

    private async Task<IEnumerable<long>> PricesOf(Guid order) =>
        (await Client.GetJson($"/orders/{order}")).GetProperty("lines").EnumerateArray().Select(line => line.Number("unitPrice"));
}
