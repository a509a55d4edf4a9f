using System.Net;
using System.Net.Http.Json;
using EventStore.Deadlines;
using Orders.Contracts;
using Orders.Http.Tests.Setup;
using Orders.ReadModels;

namespace Orders.Http.Tests.Sagas;

public sealed class OperatingASaga(PostgresServer postgres) : ApiTest(postgres)
{
    private static readonly object Retry = new { reason = "The bank is back." };
    private static readonly object Resolution = new { command = "CapturePayment", reason = "Paid by transfer 4711." };

    [Fact]
    public async Task A_retry_is_accepted_stands_in_the_history_and_cannot_get_lost()
    {
        var id = (await Client.Submit()).Id();
        await Host.ApprovePurchase(id);

        using var response = await Client.PostAsJsonAsync($"/orders/{id}/saga/retry", Retry);

        (await response.Body(HttpStatusCode.Accepted)).Number("version").ShouldBe(2);
        response.Headers.Location!.ToString().ShouldBe($"/orders/{id}/saga");
        response.Headers.ETag!.ToString().ShouldBe("\"2\"");
        var item = (await Client.GetJson($"/orders/{id}/history")).Items()[^1];
        (item.Text("type"), item.Text("who"), item.GetProperty("data").Text("reason")).ShouldBe(
            ("saga_retry_requested", "shop", "The bank is back.")
        );
        await Host.Service<IDeadlines<OrdersLog>>().ExpireAll();
        (await Host.Service<IDeadlines<OrdersLog>>().Due(10)).ShouldContain(deadline =>
            deadline.StreamId.StartsWith($"order-request-{id}-intervention-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_resolution_tells_whose_refund_it_is()
    {
        var (id, returnId) = ((await Client.Submit()).Id(), Guid.NewGuid());
        await Host.Await(id, new RefundPayment(id, returnId, new Money(5, "GBP"), Attempt: 7), attention: "The card is closed.");

        using var response = await Client.PostAsJsonAsync(
            $"/orders/{id}/saga/resolution",
            new { command = "RefundPayment", reason = "Sent a cheque." }
        );

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var request = (await Host.Orders.ReadStream($"order-{id}"))[^1].Data.ShouldBeOfType<SagaResolutionRequested>();
        (request.Command, request.ReturnId, request.Reason).ShouldBe(("RefundPayment", returnId, "Sent a cheque."));
    }

    [Fact]
    public async Task What_needs_no_attention_yet_cannot_be_resolved()
    {
        var id = (await Client.Submit()).Id();
        await Host.Await(id, new CapturePayment(id, Attempt: 1), attention: null);

        using var response = await Client.PostAsJsonAsync($"/orders/{id}/saga/resolution", Resolution);

        await response.ShouldBeProblem(HttpStatusCode.Conflict, "saga-still-trying");
        (await Host.Orders.ReadStream($"order-{id}")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_saga_does_not_wait_for_can_neither_be_resolved_nor_retried()
    {
        var id = (await Client.Submit()).Id();

        using var resolved = await Client.PostAsJsonAsync($"/orders/{id}/saga/resolution", Resolution);
        using var retried = await Client.PostAsJsonAsync($"/orders/{id}/saga/retry", Retry);

        await resolved.ShouldBeProblem(HttpStatusCode.Conflict, "saga-not-waiting");
        await retried.ShouldBeProblem(HttpStatusCode.Conflict, "saga-not-waiting");
        (await Host.Orders.ReadStream($"order-{id}")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Says_what_can_be_resolved()
    {
        var id = (await Client.Submit()).Id();

        using var response = await Client.PostAsJsonAsync(
            $"/orders/{id}/saga/resolution",
            new { command = "ReserveStock", reason = "" }
        );

        var problem = await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation");
        problem.ShouldName("command");
        problem.ShouldName("reason");
    }

    [Fact]
    public async Task Is_of_an_order_that_exists()
    {
        using var response = await Client.PostAsJsonAsync($"/orders/{Guid.NewGuid()}/saga/retry", Retry);

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }
}
