using System.Text.Json;
using Orders.Api.EventFeed;
using Orders.Catalogue;
using Orders.Contracts;
using Orders.Stock;

namespace Orders.Http.Tests.EventFeed;

/// <summary>What integrators were promised, written down apart from the code: names may be added, and none taken away.</summary>
public sealed class PublicShapes
{
    private static readonly Guid Order = Guid.NewGuid();
    private static readonly Money Price = new(1, "GBP");

    public static TheoryData<string, string> Promised =>
        new()
        {
            { "order_submitted", "orderId userId reference lines charges total submittedAt" },
            { "order_cancellation_requested", "orderId reason requestedAt" },
            { "order_cancellation_refused", "orderId reason refusedAt" },
            { "order_completed", "orderId completedAt" },
            { "order_rejected", "orderId reason rejectedAt" },
            { "order_cancelled", "orderId reason cancelledAt" },
            { "order_return_requested", "orderId returnId lines goods refund nothingLeft reason requestedAt" },
            { "order_returned", "orderId returnId nothingLeft returnedAt" },
            { "shipment_dispatched", "orderId trackingNumber" },
            { "payment_captured", "orderId amount" },
            { "payment_refunded", "orderId returnId amount" },
            { "goods_received", "sku quantity reference" },
            { "stock_adjusted", "sku quantity reason" },
            { "goods_reserved", "orderId sku quantity" },
            { "goods_released", "orderId sku quantity" },
            { "goods_returned", "orderId returnId sku quantity" },
            { "goods_shipped", "orderId goods" },
            { "product_listed", "sku name price" },
            { "product_renamed", "sku name" },
            { "product_price_changed", "sku price" },
            { "product_withdrawn", "sku" },
        };

    private static readonly object[] Samples =
    [
        new OrderSubmitted(Order, Order, "R", [], [], Price, default),
        new OrderCancellationRequested(Order, "why", default),
        new OrderCancellationRefused(Order, "why", default),
        new OrderCompleted(Order, default),
        new OrderRejected(Order, "why", default),
        new OrderCancelled(Order, "why", default),
        new OrderReturnRequested(Order, Order, [], [], Price, NothingLeft: true, "why", default),
        new OrderReturned(Order, Order, NothingLeft: true, default),
        new ShipmentDispatched(Order, "T", Attempt: 1, Repeated: false),
        new PaymentCaptured(Order, Price, Attempt: 1, Repeated: false),
        new PaymentRefunded(Order, Order, Price, Attempt: 1, Repeated: false),
        new GoodsReceived("A", 1, "R"),
        new StockAdjusted("A", 1, "why"),
        new GoodsReserved(Order, "A", 1),
        new GoodsReleased(Order, "A", 1),
        new GoodsReturned(Order, Order, "A", 1),
        new GoodsShipped(Order, []),
        new ProductListed("A", "Name", Price),
        new ProductRenamed("A", "Name"),
        new ProductPriceChanged("A", Price),
        new ProductWithdrawn("A"),
    ];

    [Fact]
    public void Every_public_type_has_its_promise() =>
        PublicEvents.Names.ShouldBe(Promised.Select(row => (string)row[0]), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Promised))]
    public void Keeps_what_was_promised(string type, string fields)
    {
        var told = Samples.Select(sample => PublicEvents.Tell(sample)!.Value).Single(told => told.Type == type);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(told.Data, told.Data.GetType(), JsonSerializerOptions.Web));

        var names = json.RootElement.EnumerateObject().Select(property => property.Name).ToList();
        names.ShouldBe(fields.Split(' '), ignoreOrder: true);
        told.Subject.ShouldBe(names.Contains("sku") ? "A" : $"{Order}");
    }
}
