using System.Net;
using System.Net.Http.Headers;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.GetOrder;

public sealed class ReadingAnOrder(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Shows_it_as_it_was_submitted()
    {
        var id = (await Client.Submit(reference: "PO 7")).Id();

        var order = await Client.GetJson($"/orders/{id}");

        order.Id().ShouldBe(id);
        order.GetProperty("userId").GetGuid().ShouldBe(Some.User);
        order.Text("reference").ShouldBe("PO 7");
        order.Text("status").ShouldBe("Submitted");
        order.Text("currency").ShouldBe("GBP");
        order.Number("total").ShouldBe(2310);
        order.Number("version").ShouldBe(1);
        var line = order.GetProperty("lines").EnumerateArray().ShouldHaveSingleItem();
        (line.Text("sku"), line.Number("quantity"), line.Number("unitPrice")).ShouldBe(("85123A", 2, 255));
        var charge = order.GetProperty("charges").EnumerateArray().ShouldHaveSingleItem();
        (charge.Text("code"), charge.Number("amount")).ShouldBe(("POST", 1800));
    }

    [Fact]
    public async Task Shows_how_it_ended()
    {
        var id = (await Client.Submit()).Id();
        await Host.Orders.Append($"order-{id}", new OrderRejected(id, "no stock", DateTimeOffset.UtcNow));

        var order = await Client.GetJson($"/orders/{id}");

        order.Text("status").ShouldBe("Rejected");
        order.Text("reason").ShouldBe("no stock");
        order.Number("version").ShouldBe(2);
        order
            .GetProperty("endedAt")
            .GetDateTimeOffset()
            .ShouldBeGreaterThan(order.GetProperty("submittedAt").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("\"1\"", HttpStatusCode.NotModified)]
    [InlineData("\"7\", W/\"1\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"2\"", HttpStatusCode.OK)]
    public async Task Spares_a_client_what_it_has(string known, HttpStatusCode expected)
    {
        var id = (await Client.Submit()).Id();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/orders/{id}");
        request.Headers.TryAddWithoutValidation("If-None-Match", known);

        using var response = await Client.SendAsync(request);

        response.StatusCode.ShouldBe(expected);
        response.Headers.ETag.ShouldBe(new EntityTagHeaderValue("\"1\""));
    }

    [Fact]
    public async Task Refuses_known_versions_that_are_no_entity_tags()
    {
        var id = (await Client.Submit()).Id();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/orders/{id}");
        request.Headers.TryAddWithoutValidation("If-None-Match", "1");

        using var response = await Client.SendAsync(request);

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("If-None-Match");
    }
}
