using System.Net;
using System.Net.Http.Json;
using EventStore.Deadlines;
using Orders.Contracts;
using Orders.Http.Tests.Setup;
using Orders.ReadModels;

namespace Orders.Http.Tests.SubmitOrder;

public sealed class SubmittingAnOrder(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Answers_with_where_the_order_is_and_appends_it_in_the_callers_name()
    {
        using var response = await Client.PostAsJsonAsync("/orders", Some.Order(reference: "PO 7"));

        var body = await response.Body(HttpStatusCode.Accepted);
        response.Headers.Location!.ToString().ShouldBe($"/orders/{body.Id()}");
        response.Headers.ETag!.ToString().ShouldBe("\"1\"");
        body.Text("status").ShouldBe("Submitted");
        body.Number("version").ShouldBe(1);
        body.Number("position").ShouldBe(await Host.Orders.Head());
        var recorded = (await Host.Orders.ReadStream($"order-{body.Id()}")).ShouldHaveSingleItem();
        recorded.Metadata.Who.ShouldBe("shop");
        recorded.Metadata.CorrelationId.ShouldBe(body.Id().ToString());
        recorded.Metadata.TraceParent.ShouldNotBeNull();
        var order = recorded.Data.ShouldBeOfType<OrderSubmitted>();
        order.Total.ShouldBe(new Money((2 * 255) + 1800, "GBP"));
        order.Reference.ShouldBe("PO 7");
    }

    [Fact]
    public async Task Sets_a_deadline_for_the_saga_in_case_the_submission_is_lost()
    {
        var order = await Client.Submit();

        await Host.Service<IDeadlines<OrdersLog>>().ExpireAll();
        var due = (await Host.Service<IDeadlines<OrdersLog>>().Due(10)).ShouldHaveSingleItem();
        due.StreamId.ShouldBe($"order-saga-{order.Id()}");
        due.StreamVersion.ShouldBe(0);
        due.WaitsFor.ShouldBe(Queues.OrderSaga);
        due.Delay.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Takes_charges_without_lines()
    {
        var fee = new
        {
            userId = Some.User,
            currency = "EUR",
            charges = new[] { new { code = "FEE", amount = 0 } },
        };

        await Client.PostJson("/orders", fee, HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Takes_as_many_lines_as_an_order_may_have()
    {
        var line = new
        {
            sku = new string('é', 64),
            quantity = 1_000_000,
            unitPrice = 1_000_000,
        };
        var order = new
        {
            userId = Some.User,
            currency = "GBP",
            lines = Enumerable.Repeat(line, 2000),
        };

        await Client.PostJson("/orders", order, HttpStatusCode.Accepted);
    }
}
