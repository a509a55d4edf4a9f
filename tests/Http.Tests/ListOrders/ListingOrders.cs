using System.Text.Json;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.ListOrders;

public sealed class ListingOrders(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Shows_at_least_the_position_asked_for()
    {
        var order = await Client.Submit(reference: "PO 7");

        var page = await Client.GetJson($"/orders?atLeastPosition={order.Number("position")}");

        page.Number("position").ShouldBeGreaterThanOrEqualTo(order.Number("position"));
        var item = page.Items().ShouldHaveSingleItem();
        var whole = await Client.GetJson($"/orders/{order.Id()}");
        item.Id().ShouldBe(order.Id());
        item.Number("lineCount").ShouldBe(1);
        foreach (var property in new[] { "userId", "reference", "status", "currency", "total", "submittedAt", "endedAt" })
        {
            item.GetProperty(property).ToString().ShouldBe(whole.GetProperty(property).ToString());
        }
    }

    [Fact]
    public async Task Pages_through_all_newest_first_without_repeating_or_missing_any()
    {
        List<Guid> submitted = [];
        for (var i = 0; i < 7; i++)
        {
            submitted.Add((await Client.Submit()).Id());
        }

        List<Guid> listed = [];
        var cursor = "";
        do
        {
            var page = await Client.GetJson($"/orders?limit=3&atLeastPosition={await Host.Orders.Head()}{cursor}");
            listed.AddRange(page.Items().Select(item => item.Id()));
            cursor = page.Text("next") is { } next ? $"&cursor={next}" : "";
        } while (cursor.Length > 0);

        listed.ShouldBe(submitted.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task Filters_by_user_status_reference_and_time()
    {
        var somebody = Guid.NewGuid();
        var (first, second, third) = (
            await Client.Submit(somebody),
            await Client.Submit(reference: "PO 7"),
            await Client.Submit()
        );
        await Host.Orders.Append($"order-{third.Id()}", new OrderCompleted(third.Id(), DateTimeOffset.UtcNow));
        var middle = Uri.EscapeDataString((await Client.GetJson($"/orders/{second.Id()}")).Text("submittedAt")!);

        (await Ids($"userId={somebody}")).ShouldBe([first.Id()]);
        (await Ids("reference=PO%207")).ShouldBe([second.Id()]);
        (await Ids("status=Completed")).ShouldBe([third.Id()]);
        (await Ids("status=Submitted")).ShouldBe([second.Id(), first.Id()]);
        (await Ids($"from={middle}")).ShouldBe([third.Id(), second.Id()]);
        (await Ids($"to={middle}")).ShouldBe([first.Id()]);
    }

    private async Task<IEnumerable<Guid>> Ids(string filter) => (await List(filter)).Items().Select(item => item.Id());

    private async Task<JsonElement> List(string filter) =>
        await Client.GetJson($"/orders?{filter}&atLeastPosition={await Host.Orders.Head()}");
}
