using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.Http.Tests.Products;
using Orders.Http.Tests.Setup;
using Orders.Identity.Access;
using Orders.Identity.ApiKeys;

namespace Orders.Http.Tests.SubmitOrder;

public sealed class OrderingForOneself(PostgresServer postgres) : ApiTest(postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_customer_orders_for_themselves_at_the_catalogues_price(bool saysWho)
    {
        await Client.Offer("MUG", 1250);
        var (user, customer) = await Host.SignedIn();
        using var _ = customer;

        var order = await customer.PostJson("/orders", Order(saysWho ? user : null), HttpStatusCode.Accepted);

        var seen = await customer.GetJson($"/orders/{order.Id()}");
        (seen.GetProperty("userId").GetGuid(), seen.Number("total")).ShouldBe((user, 1250));
        (await Host.Orders.ReadStream($"order-{order.Id()}"))[0].Metadata.Who.ShouldBe($"user {user}");
    }

    [Fact]
    public async Task A_customer_orders_for_nobody_else_and_learns_nothing_of_them()
    {
        await Client.Offer("MUG", 1250);
        var (somebody, _) = await Host.UserWithPassword();
        var (_, customer) = await Host.SignedIn();
        using var _ = customer;
        var head = await Host.Orders.Head();

        using var known = await customer.PostAsJsonAsync("/orders", Order(somebody));
        using var unknown = await customer.PostAsJsonAsync("/orders", Order(Guid.NewGuid()));

        var (first, second) = (
            await known.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden"),
            await unknown.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden")
        );
        second.Text("detail").ShouldBe(first.Text("detail"));
        (await Host.Orders.Head()).ShouldBe(head);
    }

    [Fact]
    public async Task A_customer_sets_no_prices_and_charges()
    {
        await Client.Offer("MUG", 1250);
        var (user, customer) = await Host.SignedIn();
        using var _ = customer;

        using var response = await customer.PostAsJsonAsync("/orders", Some.Order(user));

        var problem = await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation");
        problem.ShouldName("lines[0].unitPrice");
        problem.ShouldName("charges");
    }

    [Fact]
    public async Task A_key_that_may_submit_but_not_quote_orders_for_anybody_at_the_catalogues_price()
    {
        await Client.Offer("MUG", 1250);
        using var shop = await Key(Scopes.SubmitOrders);
        var user = Guid.NewGuid();

        var order = await shop.PostJson("/orders", Order(user), HttpStatusCode.Accepted);
        using var quoted = await shop.PostAsJsonAsync("/orders", Some.Order(user));
        using var forNobody = await shop.PostAsJsonAsync("/orders", Order(user: null));

        (await Client.GetJson($"/orders/{order.Id()}")).Number("total").ShouldBe(1250);
        (await quoted.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("lines[0].unitPrice");
        (await forNobody.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("userId");
    }

    [Fact]
    public async Task To_quote_alone_is_not_enough()
    {
        using var key = await Key(Scopes.QuotePrices);

        using var response = await key.PostAsJsonAsync("/orders", Some.Order());

        await response.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task An_operator_orders_for_others_and_for_themselves()
    {
        await Client.Offer("MUG", 1250);
        var (user, @operator) = await Host.SignedIn(Scopes.SubmitOrders);
        using var _ = @operator;
        var another = Guid.NewGuid();

        var own = await @operator.PostJson("/orders", Order(user: null), HttpStatusCode.Accepted);
        var others = await @operator.PostJson("/orders", Order(another), HttpStatusCode.Accepted);

        (await BuyerOf(own), await BuyerOf(others)).ShouldBe((user, another));
    }

    private static object Order(Guid? user) =>
        new
        {
            userId = user,
            currency = "GBP",
            lines = new[] { new { sku = "MUG", quantity = 1 } },
        };

    private async Task<Guid> BuyerOf(JsonElement order) =>
        (await Client.GetJson($"/orders/{order.Id()}")).GetProperty("userId").GetGuid();

    private async Task<HttpClient> Key(string scope) =>
        Host.ClientOf((await Host.Service<ApiKeyStore>().Create("shop", [scope], expiresAt: null, "test")).Key);
}
