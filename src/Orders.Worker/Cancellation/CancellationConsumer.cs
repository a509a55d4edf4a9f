using EventStore;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Read;
using MassTransit;
using Microsoft.Extensions.Options;
using Orders.Cancellation;
using Orders.Contracts;
using Orders.Messaging.Consumers;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.Shipping;
using Orders.Worker.OrderWorkflow;

namespace Orders.Worker.Cancellation;

/// <summary>Other services' wish to call an order off, which leads to what a caller's leads to.</summary>
internal sealed class CancellationConsumer(IEventLog<OrdersLog> log, IOptions<OrderSagaOptions> options, TimeProvider time)
    : IConsumer<CancelOrder>
{
    public async Task Consume(ConsumeContext<CancelOrder> context)
    {
        var (command, cancellationToken) = (context.Message, context.CancellationToken);
        var (orderStream, shipmentStream) = (Order.StreamId(command.OrderId), Shipment.StreamId(command.OrderId));
        var streams = await log.ReadStreams([orderStream, shipmentStream], cancellationToken);
        var order = new Folded<Order>(Order.Initial, 0).With(streams[orderStream], Order.Evolve);
        var shipment = new Folded<Shipment>(Shipment.Initial, 0).With(streams[shipmentStream], Shipment.Evolve);
        var events = Decide(order.State, shipment.State, command);
        if (events.Count == 0)
        {
            return;
        }

        var unit = context.Unit("cancellation", new StreamAppend(orderStream, ExpectedVersion.Exactly(order.Version), events));
        await log.Append(
            unit with
            {
                Assertions = [new StreamAssertion(shipmentStream, ExpectedVersion.Exactly(shipment.Version))],
                Deadlines =
                [
                    new DeadlineChange(
                        CancellationDecider.DeadlineId(command.OrderId),
                        options.Value.AnswerDeadline,
                        Queues.OrderSaga
                    ),
                ],
            },
            cancellationToken
        );
    }

    private IReadOnlyList<object> Decide(Order order, Shipment shipment, CancelOrder command)
    {
        if (order.Status is OrderStatus.None || order.UserId != command.UserId)
        {
            throw new InvalidOperationException($"User {command.UserId} has no order {command.OrderId} to call off.");
        }

        try
        {
            return CancellationDecider.Decide(order, shipment, new RequestCancellation(command.Reason, time.GetUtcNow()));
        }
        catch (DomainException refusal) when (refusal.Refusal is Refusal.Conflict)
        {
            // Too late, which the order's own end tells whoever has asked.
            return [];
        }
    }
}
