using System.Net;
using System.Net.Http.Json;
using Orders.Catalogue;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Products;

public sealed class KeepingTheCatalogue(PostgresServer postgres) : ApiTest(postgres)
{
    private static readonly Uri Mug = new("/products/MUG", UriKind.Relative);

    [Fact]
    public async Task Lists_a_product_and_shows_it_at_once()
    {
        var listed = await Client.Offer("MUG", 1250);

        (await Client.GetJson("/products/MUG")).ToString().ShouldBe(listed.ToString());
        (listed.Text("sku"), listed.Text("name"), listed.Number("version")).ShouldBe(("MUG", "A mug", 1));
        (listed.GetProperty("price").Number("amount"), listed.GetProperty("price").Text("currency")).ShouldBe((1250, "GBP"));
        listed.Number("position").ShouldBe(await Host.Orders.Head());
        var recorded = (await Host.Orders.ReadStream("product-MUG")).ShouldHaveSingleItem();
        recorded.Data.ShouldBe(new ProductListed("MUG", "A mug", new Money(1250, "GBP")));
        recorded.Metadata.Who.ShouldBe("shop");
    }

    [Fact]
    public async Task Answers_a_repeated_request_the_same_and_changes_nothing()
    {
        var offer = new { name = "A mug", price = new { amount = 1250, currency = "GBP" } };
        using var first = await Client.PutAsJsonAsync("/products/MUG", offer);

        using var second = await Client.PutAsJsonAsync("/products/MUG", offer);

        var (before, after) = (await first.Body(HttpStatusCode.OK), await second.Body(HttpStatusCode.OK));
        after.ToString().ShouldBe(before.ToString());
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await Host.Orders.ReadStream("product-MUG")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Says_what_has_not_changed_since()
    {
        await Client.Offer("MUG", 1250);
        using var first = await Client.GetAsync(Mug);
        using var known = new HttpRequestMessage(HttpMethod.Get, Mug) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = new HttpRequestMessage(HttpMethod.Get, Mug) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        using var unchanged = await Client.SendAsync(known);
        await Client.Offer("MUG", 990);
        using var changed = await Client.SendAsync(again);

        (unchanged.StatusCode, changed.StatusCode).ShouldBe((HttpStatusCode.NotModified, HttpStatusCode.OK));
        changed.Headers.ETag!.Tag.ShouldBe("\"2\"");
    }

    [Fact]
    public async Task Changes_only_the_version_that_the_client_means()
    {
        await Client.Offer("MUG", 1250);
        await Client.Offer("MUG", 990);
        var offer = new { name = "A mug", price = new { amount = 800, currency = "GBP" } };
        using var stale = new HttpRequestMessage(HttpMethod.Put, Mug) { Content = JsonContent.Create(offer) };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var current = new HttpRequestMessage(HttpMethod.Put, Mug) { Content = JsonContent.Create(offer) };
        current.Headers.TryAddWithoutValidation("If-Match", "\"2\"");

        using var refused = await Client.SendAsync(stale);
        using var changed = await Client.SendAsync(current);

        await refused.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition-failed");
        (await changed.Body(HttpStatusCode.OK)).Number("version").ShouldBe(3);
    }

    [Fact]
    public async Task Shows_what_others_have_changed_meanwhile()
    {
        await Client.Offer("MUG", 1250);
        await Client.GetJson("/products/MUG");
        await Host.Orders.Append("product-MUG", new ProductPriceChanged("MUG", new Money(990, "GBP")));

        (await Client.GetJson("/products/MUG")).GetProperty("price").Number("amount").ShouldBe(990);
    }

    [Fact]
    public async Task Takes_a_product_off_sale_and_lists_it_again()
    {
        await Client.Offer("MUG", 1250);

        var first = await Client.Withdraw("MUG");
        var second = await Client.Withdraw("MUG");

        second.ToString().ShouldBe(first.ToString());
        using (var gone = await Client.GetAsync(Mug))
        {
            await gone.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }

        (await Client.GetJson($"/products?atLeastPosition={first.Number("position")}")).Items().ShouldBeEmpty();
        (await Client.Offer("MUG", 1250)).Number("version").ShouldBe(3);
        (await Client.GetJson($"/products?atLeastPosition={await Host.Orders.Head()}")).Items().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Cannot_withdraw_what_was_never_listed()
    {
        using var response = await Client.DeleteAsync(Mug);

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "product-unknown");
    }

    [Fact]
    public async Task Loses_no_change_to_others_at_the_same_time()
    {
        var changes = await Task.WhenAll(Enumerable.Range(1, 16).Select(price => Client.Offer("MUG", price)));

        changes.Select(change => change.Number("version")).Order().ShouldBe(Enumerable.Range(1, 16).Select(i => (long)i));
    }
}
