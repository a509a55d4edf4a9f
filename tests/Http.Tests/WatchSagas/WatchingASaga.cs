using System.Net;
using System.Text.Json;
using Orders.Contracts;
using Orders.Http.Tests.Sagas;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.WatchSagas;

public sealed class WatchingASaga(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Tells_what_has_been_and_then_what_comes()
    {
        var order = await Host.Submitted();
        await Host.ApprovePurchase(order, attempt: 7, attention: "Nobody answers.");
        await using var watch = await Client.OpenStream(Path(order));

        var first = (await watch.Take(1))[0];
        await Host.Completed();
        await Host.Complete(order);
        var second = (await watch.Take(1))[0];

        (first.Told(), second.Told()).ShouldBe(((order, "ApprovingPurchase"), (order, "Completed")));
        var change = first.Change();
        (change.Text("trigger"), change.Text("attention"), change.GetProperty("needsAttention").GetBoolean()).ShouldBe(
            ("OrderSubmitted", "Nobody answers.", true)
        );
        (change.GetProperty("pending").Text("command"), change.GetProperty("pending").Number("attempt")).ShouldBe(
            ("ApprovePurchase", 7)
        );
        change.GetProperty("userId").GetGuid().ShouldBe(Some.User);
        change.Number("deadlineSeconds").ShouldBe(10);
    }

    [Fact]
    public async Task Waits_for_a_saga_that_has_not_begun()
    {
        var order = await Host.Submitted();
        await using var watch = await Client.OpenStream(Path(order));
        (await watch.Next())!.Value.EventType.ShouldBe("heartbeat");

        await Host.ApprovePurchase(order);

        (await watch.Take(1))[0].Told().ShouldBe((order, "ApprovingPurchase"));
    }

    [Fact]
    public async Task Goes_on_behind_what_the_watcher_has_seen()
    {
        var order = await Host.Completed();
        await using var whole = await Client.OpenStream(Path(order));
        var seen = await whole.Take(1);

        await using var rest = await Client.OpenStream(Path(order), seen[0].EventId);

        (await rest.Take(1))[0].Told().ShouldBe((order, "Completed"));
    }

    [Fact]
    public async Task Shows_what_sagas_of_old_have_kept()
    {
        var order = await Host.Submitted();
        var nothing = JsonSerializer.SerializeToElement(new { });
        await Host.Orders.Append(
            $"order-saga-{order}",
            new SagaTransitioned(
                "Initial",
                "Ended",
                "OrderSubmitted",
                Guid.NewGuid(),
                nothing,
                DeadlineDelay: null,
                WaitsFor: null
            )
        );

        await using var watch = await Client.OpenStream(Path(order));

        (await watch.Take(1))[0].Told().ShouldBe((order, "Ended"));
    }

    [Fact]
    public async Task Is_for_those_who_may_see_the_order()
    {
        var (id, client) = await Host.SignedIn();
        using var customer = client;
        var (own, other) = (await Host.Submitted(id), await Host.Submitted());

        await using (await customer.OpenStream(Path(own))) { }

        using var refused = await customer.SendAsync(Sse.Request(Path(other)));
        await refused.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    private static string Path(Guid order) => $"/orders/{order}/saga/watch";
}
