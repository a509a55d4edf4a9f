using EventStore.Append;
using EventStore.Metadata;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.OrderHistory;

public sealed class ReadingAnOrdersHistory(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Shows_every_event_of_its_streams_in_order_with_who_and_why()
    {
        var id = (await Client.Submit()).Id();
        await Host.Orders.Append($"order-saga-{id}", new AuthorizePayment(id, Some.User, new Money(5, "GBP"), Attempt: 1));
        await Host.Orders.Append(
            AppendUnit.Of(
                $"payment-{id}",
                ExpectedVersion.None,
                EventMetadata.For($"{id}", "cause", "test") with
                {
                    Initiator = "caller",
                },
                new PaymentDeclined(id, "no funds", Attempt: 1, Repeated: false)
            )
        );
        await Host.Orders.Append($"payment-{Guid.NewGuid()}", new PaymentDeclined(id, "another's", Attempt: 1, Repeated: false));
        await Host.Orders.Append($"order-{id}", new OrderRejected(id, "no funds", DateTimeOffset.UtcNow));

        var items = (await Client.GetJson($"/orders/{id}/history")).Items();

        items
            .Select(item => (item.Text("stream"), item.Number("version"), item.Text("type")))
            .ShouldBe([
                ($"order-{id}", 1, "order_submitted"),
                ($"order-saga-{id}", 1, "authorize_payment"),
                ($"payment-{id}", 1, "payment_declined"),
                ($"order-{id}", 2, "order_rejected"),
            ]);
        items.Select(item => item.Number("position")).ShouldBeInOrder();
        items.Select(item => item.Text("who")).ShouldBe(["shop", "test", "test", "test"]);
        items.Select(item => item.Text("causationId")).ShouldBe([null, "cause", "cause", "cause"]);
        items.Select(item => item.Id()).ShouldBeUnique();
        items.Select(item => item.Text("initiator")).ShouldBe([null, null, "caller", null]);
        items[0].Text("correlationId").ShouldBe(id.ToString());
        items[2].GetProperty("data").Text("reason").ShouldBe("no funds");
    }
}
