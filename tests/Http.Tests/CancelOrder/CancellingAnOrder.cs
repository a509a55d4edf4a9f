using System.Net;
using System.Net.Http.Json;
using EventStore.Deadlines;
using Orders.Contracts;
using Orders.Http.Tests.Setup;
using Orders.ReadModels;

namespace Orders.Http.Tests.CancelOrder;

public sealed class CancellingAnOrder(PostgresServer postgres) : ApiTest(postgres)
{
    private static readonly object Reason = new { reason = "Changed my mind." };

    [Fact]
    public async Task Is_accepted_and_shown_and_cannot_get_lost()
    {
        var id = (await Client.Submit()).Id();

        using var response = await Client.PostAsJsonAsync($"/orders/{id}/cancellation", Reason);

        var body = await response.Body(HttpStatusCode.Accepted);
        response.Headers.Location!.ToString().ShouldBe($"/orders/{id}");
        response.Headers.ETag!.ToString().ShouldBe("\"2\"");
        (body.Text("status"), body.Number("position")).ShouldBe(("Submitted", await Host.Orders.Head()));
        var cancellation = (await Client.GetJson($"/orders/{id}")).GetProperty("cancellation");
        (cancellation.Text("reason"), cancellation.GetProperty("refused").GetBoolean()).ShouldBe(("Changed my mind.", false));
        (await Host.Orders.ReadStream($"order-{id}"))[^1].Metadata.Who.ShouldBe("shop");
        await Host.Service<IDeadlines<OrdersLog>>().ExpireAll();
        var due = await Host.Service<IDeadlines<OrdersLog>>().Due(10);
        due.ShouldContain(deadline => deadline.StreamId == $"order-request-{id}-cancellation");
    }

    [Fact]
    public async Task Asked_for_many_times_at_once_is_one_request()
    {
        var id = (await Client.Submit()).Id();

        var responses = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Client.PostAsJsonAsync($"/orders/{id}/cancellation", Reason))
        );

        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.Accepted);
        (await Host.Orders.ReadStream($"order-{id}")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Is_refused_once_the_goods_have_left()
    {
        var id = (await Client.Submit()).Id();
        await Host.Orders.Append($"shipment-{id}", new ShipmentDispatched(id, "TRACK-1", Attempt: 1, Repeated: false));

        using var response = await Client.PostAsJsonAsync($"/orders/{id}/cancellation", Reason);

        var problem = await response.ShouldBeProblem(HttpStatusCode.Conflict, "order-dispatched");
        problem.Text("detail")!.ShouldContain("return");
        (await Host.Orders.ReadStream($"order-{id}")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Is_not_for_somebody_elses_order()
    {
        var id = (await Client.Submit()).Id();
        var (_, other) = await Host.SignedIn();

        using var response = await other.PostAsJsonAsync($"/orders/{id}/cancellation", Reason);

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await Host.Orders.ReadStream($"order-{id}")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Is_for_the_orders_own_user()
    {
        var (user, client) = await Host.SignedIn();
        var id = (await Client.Submit(user)).Id();

        using var response = await client.PostAsJsonAsync($"/orders/{id}/cancellation", Reason);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\u0007b")]
    public async Task Needs_a_reason_in_plain_text(string reason)
    {
        var id = (await Client.Submit()).Id();

        using var response = await Client.PostAsJsonAsync($"/orders/{id}/cancellation", new { reason });

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("reason");
    }
}
