using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Sagas;

public sealed class ListingSagas(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Filters_by_state_and_by_who_needs_attention()
    {
        var (waiting, flagged, ended) = (
            (await Client.Submit()).Id(),
            (await Client.Submit()).Id(),
            (await Client.Submit()).Id()
        );
        await Host.ApprovePurchase(waiting);
        await Host.ApprovePurchase(flagged, attempt: 7, attention: "Nobody answers.");
        await Host.ApprovePurchase(ended);
        await Host.Complete(ended);

        (await Orders("state=ApprovingPurchase")).ShouldBe([flagged, waiting]);
        (await Orders("needsAttention=true")).ShouldBe([flagged]);
        (await Orders("needsAttention=false")).ShouldBe([ended, waiting]);
        (await Orders("")).ShouldBe([ended, flagged, waiting]);
        var row = (await List("needsAttention=true")).Items()[0];
        (row.Text("state"), row.Text("pendingCommand"), row.Number("attempt")).ShouldBe(
            ("ApprovingPurchase", "ApprovePurchase", 7)
        );
        row.Text("attention").ShouldBe("Nobody answers.");
        var done = (await List("state=Completed")).Items()[0];
        done.GetProperty("pendingCommand").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Pages_through_all()
    {
        List<Guid> orders = [];
        for (var i = 0; i < 5; i++)
        {
            orders.Add((await Client.Submit()).Id());
            await Host.ApprovePurchase(orders[^1]);
        }

        var first = await List("limit=3");
        var second = await List($"limit=3&cursor={first.Text("next")}");

        first.Items().Concat(second.Items()).Select(Order).ShouldBe(orders.AsEnumerable().Reverse());
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static Guid Order(JsonElement saga) => saga.GetProperty("orderId").GetGuid();

    private async Task<IEnumerable<Guid>> Orders(string filter) => (await List(filter)).Items().Select(Order);

    private async Task<JsonElement> List(string filter) =>
        await Client.GetJson($"/sagas?atLeastPosition={await Host.Orders.Head()}&{filter}");
}
