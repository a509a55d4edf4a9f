using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Sagas;

public sealed class ReadingASaga(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Has_not_started_before_the_saga_has_seen_the_order()
    {
        var id = (await Client.Submit()).Id();

        var saga = await Client.GetJson($"/orders/{id}/saga");

        saga.Text("state").ShouldBe("NotStarted");
        saga.GetProperty("transitions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Shows_what_it_waits_for_and_until_when()
    {
        var id = (await Client.Submit()).Id();
        await Host.ApprovePurchase(id, attempt: 2, attention: "Nobody answers.");

        var saga = await Client.GetJson($"/orders/{id}/saga");

        saga.GetProperty("orderId").GetGuid().ShouldBe(id);
        saga.Text("state").ShouldBe("ApprovingPurchase");
        saga.GetProperty("needsAttention").GetBoolean().ShouldBeTrue();
        saga.Text("attention").ShouldBe("Nobody answers.");
        saga.GetProperty("pending").Text("command").ShouldBe("ApprovePurchase");
        saga.GetProperty("pending").Number("attempt").ShouldBe(2);
        saga.GetProperty("deadline").GetProperty("delaySeconds").GetDouble().ShouldBe(10);
        var transition = saga.GetProperty("transitions").EnumerateArray().ShouldHaveSingleItem();
        (transition.Text("from"), transition.Text("to"), transition.Text("trigger")).ShouldBe(
            ("", "ApprovingPurchase", "OrderSubmitted")
        );
    }

    [Fact]
    public async Task Waits_for_nothing_once_it_has_ended()
    {
        var id = (await Client.Submit()).Id();
        await Host.ApprovePurchase(id);
        await Host.Complete(id);

        var saga = await Client.GetJson($"/orders/{id}/saga");

        saga.Text("state").ShouldBe("Completed");
        saga.GetProperty("pending").ValueKind.ShouldBe(JsonValueKind.Null);
        saga.GetProperty("deadline").ValueKind.ShouldBe(JsonValueKind.Null);
        saga.GetProperty("transitions").GetArrayLength().ShouldBe(2);
    }
}
