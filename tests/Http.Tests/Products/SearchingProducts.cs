using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Products;

public sealed class SearchingProducts(PostgresServer postgres) : ApiTest(postgres)
{
    [Theory]
    [InlineData("mug", "MUG-01", "X-1")]
    [InlineData("MUG-0", "MUG-01")]
    [InlineData("ug", "MUG-01", "X-1")]
    [InlineData("Ä", "ÄPFEL")]
    [InlineData("äpfel", "ÄPFEL")]
    [InlineData("100%", "100%")]
    [InlineData("%", "100%")]
    [InlineData("_", "a_b")]
    [InlineData("a_b", "a_b")]
    [InlineData("😀", "smile")]
    [InlineData("s 😀 ", "smile")]
    [InlineData("abcbcd", "gramsInARow")]
    [InlineData("teapot")]
    [InlineData("01A mug")]
    [InlineData("01 A")]
    public async Task Finds_any_part_of_name_or_sku_in_whatever_case(string search, params string[] skus)
    {
        await Client.Offer("MUG-01", 1, name: "A small cup");
        await Client.Offer("X-1", 1, name: "Mug, large");
        await Client.Offer("ÄPFEL", 1, name: "Fruit");
        await Client.Offer("100%", 1, name: "Cotton");
        await Client.Offer("a_b", 1, name: "Under");
        await Client.Offer("aXb", 1, name: "Wild");
        await Client.Offer("smile", 1, name: "Faces 😀 😁");
        await Client.Offer("gramsInARow", 1, name: "abcbcd");
        await Client.Offer("gramsApart", 1, name: "cbcd abcb bcbc");

        (await Skus($"search={Uri.EscapeDataString(search)}")).ShouldBe(skus);
    }

    [Fact]
    public async Task Follows_changes()
    {
        await Client.Offer("A", 1, name: "Before");
        await Client.Offer("B", 1, name: "Before");
        await Client.Offer("A", 2, "EUR", name: "After");
        await Client.Withdraw("B");

        (await Skus("search=before")).ShouldBeEmpty();
        var item = (await Client.GetJson($"/products?search=after&atLeastPosition={await Host.Orders.Head()}"))
            .Items()
            .ShouldHaveSingleItem();
        (item.Text("sku"), item.Text("name")).ShouldBe(("A", "After"));
        (item.GetProperty("price").Number("amount"), item.GetProperty("price").Text("currency")).ShouldBe((2, "EUR"));
    }

    [Fact]
    public async Task Pages_through_all_in_the_order_of_skus()
    {
        string[] skus = ["A", "a/b", "b", "ä"];
        foreach (var sku in skus.Reverse())
        {
            await Client.Offer(sku, 1);
        }

        var head = await Host.Orders.Head();
        var first = await Client.GetJson($"/products?search=mug&limit=3&atLeastPosition={head}");
        var second = await Client.GetJson($"/products?search=mug&limit=3&cursor={first.Text("next")}");

        first.Items().Concat(second.Items()).Select(item => item.Text("sku")).ShouldBe(skus);
        second.Text("next").ShouldBeNull();
    }

    private async Task<IEnumerable<string?>> Skus(string filter) =>
        (await Client.GetJson($"/products?{filter}&atLeastPosition={await Host.Orders.Head()}"))
            .Items()
            .Select(item => item.Text("sku"));
}
