using EventStore;
using EventStore.Types;
using Orders.Catalogue;
using Orders.Contracts;
using Orders.Stock;

namespace Orders.ReadModels;

/// <summary>The log of orders, their sagas, the catalogue, the stock, payments and shipments.</summary>
public sealed class OrdersLog : ILogDefinition
{
    public static string Schema => "orders";

    /// <summary>Every message about orders, since what crosses the bus is an event here first or answers one, and the events that stay here.</summary>
    public static EventTypes Types { get; } =
        new([
            .. typeof(IOrderMessage)
                .Assembly.GetTypes()
                .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IOrderMessage))),
            typeof(SagaTransitioned),
            .. DeadLetterStreams.EventTypes,
            typeof(GoodsReceived),
            typeof(StockAdjusted),
            typeof(GoodsReserved),
            typeof(GoodsReleased),
            typeof(GoodsReturned),
            typeof(GoodsShipped),
            typeof(ProductListed),
            typeof(ProductRenamed),
            typeof(ProductPriceChanged),
            typeof(ProductWithdrawn),
        ]);
}
