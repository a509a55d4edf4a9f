using MassTransit;

namespace Orders.Bench.PlainSaga.Workflow;

/// <summary>Four requests, four answers, four transitions.</summary>
public sealed class PlainOrderMachine : MassTransitStateMachine<PlainOrder>
{
    public PlainOrderMachine()
    {
        InstanceState(order => order.CurrentState);
        Event(() => Submitted, submitted => submitted.CorrelateById(context => context.Message.OrderId));
        Event(() => Reserved, reserved => reserved.CorrelateById(context => context.Message.OrderId));
        Event(() => Authorized, authorized => authorized.CorrelateById(context => context.Message.OrderId));
        Event(() => Dispatched, dispatched => dispatched.CorrelateById(context => context.Message.OrderId));

        Initially(
            When(Submitted)
                .Then(context => (context.Saga.UserId, context.Saga.Amount) = (context.Message.UserId, context.Message.Amount))
                .Publish(context => new ReserveStock(context.Message.OrderId))
                .TransitionTo(ReservingStock)
        );
        During(
            ReservingStock,
            When(Reserved)
                .Publish(context => new AuthorizePayment(context.Message.OrderId, context.Saga.Amount))
                .TransitionTo(AuthorizingPayment)
        );
        During(
            AuthorizingPayment,
            When(Authorized)
                .Then(context => context.Saga.AuthorizationId = context.Message.AuthorizationId)
                .Publish(context => new ArrangeShipment(context.Message.OrderId))
                .TransitionTo(ArrangingShipment)
        );
        During(
            ArrangingShipment,
            When(Dispatched)
                .Then(context => context.Saga.TrackingNumber = context.Message.TrackingNumber)
                .Publish(context => new OrderCompleted(context.Message.OrderId))
                .TransitionTo(Completed)
        );
    }

    public Event<SubmitOrder> Submitted { get; } = null!;

    public Event<StockReserved> Reserved { get; } = null!;

    public Event<PaymentAuthorized> Authorized { get; } = null!;

    public Event<ShipmentDispatched> Dispatched { get; } = null!;

    public State ReservingStock { get; } = null!;

    public State AuthorizingPayment { get; } = null!;

    public State ArrangingShipment { get; } = null!;

    public State Completed { get; } = null!;
}
