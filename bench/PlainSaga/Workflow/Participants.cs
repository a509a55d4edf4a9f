using MassTransit;

namespace Orders.Bench.PlainSaga.Workflow;

// The participants keep no state of their own, which spares the plain build three writes a saga.

public sealed class Stock : IConsumer<ReserveStock>
{
    public Task Consume(ConsumeContext<ReserveStock> context) => context.Publish(new StockReserved(context.Message.OrderId));
}

public sealed class Payments : IConsumer<AuthorizePayment>
{
    public Task Consume(ConsumeContext<AuthorizePayment> context) =>
        context.Publish(new PaymentAuthorized(context.Message.OrderId, $"A-{context.Message.OrderId:N}"));
}

public sealed class Shipping : IConsumer<ArrangeShipment>
{
    public Task Consume(ConsumeContext<ArrangeShipment> context) =>
        context.Publish(new ShipmentDispatched(context.Message.OrderId, $"T-{context.Message.OrderId:N}"));
}
