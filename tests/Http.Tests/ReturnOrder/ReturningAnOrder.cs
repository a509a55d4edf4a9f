using System.Net;
using System.Net.Http.Json;
using EventStore.Deadlines;
using Orders.Contracts;
using Orders.Http.Tests.Setup;
using Orders.ReadModels;

namespace Orders.Http.Tests.ReturnOrder;

public sealed class ReturningAnOrder(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Is_accepted_and_shown_and_cannot_get_lost()
    {
        var id = await Completed();

        using var response = await Client.PostAsJsonAsync(
            $"/orders/{id}/return",
            new { reason = "Broken.", lines = new[] { new { line = 0, quantity = 1 } } }
        );

        var body = await response.Body(HttpStatusCode.Accepted);
        response.Headers.Location!.ToString().ShouldBe($"/orders/{id}");
        response.Headers.ETag!.ToString().ShouldBe("\"3\"");
        body.Number("refund").ShouldBe(255);
        var shown = (await Client.GetJson($"/orders/{id}")).GetProperty("returns").EnumerateArray().ShouldHaveSingleItem();
        shown.GetProperty("id").GetGuid().ShouldBe(body.GetProperty("returnId").GetGuid());
        shown.Number("refund").ShouldBe(255);
        await Host.Service<IDeadlines<OrdersLog>>().ExpireAll();
        var due = await Host.Service<IDeadlines<OrdersLog>>().Due(10);
        due.ShouldContain(deadline => deadline.StreamId == $"order-request-{id}-return-{body.Text("returnId")}");
    }

    [Fact]
    public async Task Of_all_is_accepted_once_however_often_it_is_asked_for_at_once()
    {
        var id = await Completed();

        var responses = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Client.PostAsJsonAsync($"/orders/{id}/return", new { reason = "Broken." }))
        );

        responses.Count(response => response.StatusCode == HttpStatusCode.Accepted).ShouldBe(1);
        foreach (var refused in responses.Where(response => response.StatusCode != HttpStatusCode.Accepted))
        {
            await refused.ShouldBeProblem(HttpStatusCode.Conflict, "nothing-to-return");
        }

        (await Client.GetJson($"/orders/{id}")).GetProperty("returns").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Takes_no_more_than_was_bought()
    {
        var id = await Completed();

        using var response = await Client.PostAsJsonAsync(
            $"/orders/{id}/return",
            new { reason = "Broken.", lines = new[] { new { line = 0, quantity = 3 } } }
        );

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "return-invalid")).ShouldName("lines[0].quantity");
        (await Host.Orders.ReadStream($"order-{id}")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Has_to_wait_until_the_order_is_completed()
    {
        var id = (await Client.Submit()).Id();

        using var response = await Client.PostAsJsonAsync($"/orders/{id}/return", new { reason = "Broken." });

        await response.ShouldBeProblem(HttpStatusCode.Conflict, "order-not-completed");
    }

    [Fact]
    public async Task Is_not_for_somebody_elses_order()
    {
        var id = await Completed();
        var (_, other) = await Host.SignedIn();

        using var response = await other.PostAsJsonAsync($"/orders/{id}/return", new { reason = "Broken." });

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Does_not_take_a_line_that_is_null()
    {
        var id = await Completed();

        using var response = await Client.PostAsJsonAsync(
            $"/orders/{id}/return",
            new { reason = "Broken.", lines = new object?[] { null } }
        );

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("lines[0]");
    }

    [Fact]
    public async Task Does_not_take_more_lines_than_an_order_may_have_whatever_they_are()
    {
        var id = await Completed();

        using var response = await Client.PostAsJsonAsync(
            $"/orders/{id}/return",
            new { reason = "Broken.", lines = new object?[2_001] }
        );

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("lines");
    }

    [Fact]
    public async Task Ends_the_order_in_the_list_once_nothing_is_left()
    {
        var id = await Completed();
        var returned = await Client.PostJson($"/orders/{id}/return", new { reason = "Broken." }, HttpStatusCode.Accepted);
        var settled = new OrderReturned(id, returned.GetProperty("returnId").GetGuid(), NothingLeft: true, DateTimeOffset.UtcNow);
        var position = (await Host.Orders.Append($"order-{id}", settled)).Position;

        var list = await Client.GetJson($"/orders?status=Returned&atLeastPosition={position}");

        list.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().Id().ShouldBe(id);
        (await Client.GetJson($"/orders/{id}")).Text("status").ShouldBe("Returned");
    }

    private async Task<Guid> Completed()
    {
        var id = (await Client.Submit()).Id();
        await Host.Orders.Append($"order-{id}", new OrderCompleted(id, DateTimeOffset.UtcNow));
        return id;
    }
}
