using System.Diagnostics;
using EventStore;
using EventStore.Append;
using EventStore.Read;
using MassTransit;
using Orders.Contracts;
using Orders.Messaging.Consumers;
using Orders.ReadModels;
using Orders.Shipping;
using Orders.Stock;

namespace Orders.Worker.Shipping;

/// <summary>Answers from what the shipment's stream remembers, or asks the carrier; goods that have left leave the reservation in the same unit.</summary>
internal sealed class ShippingConsumer(IEventLog<OrdersLog> log, ICarrier carrier)
    : IConsumer<ArrangeShipment>,
        IConsumer<CancelShipment>
{
    public Task Consume(ConsumeContext<ArrangeShipment> context) => Answer(context);

    public Task Consume(ConsumeContext<CancelShipment> context) => Answer(context);

    private async Task Answer<TCommand>(ConsumeContext<TCommand> context)
        where TCommand : class, ICommand
    {
        var (command, cancellationToken) = (context.Message, context.CancellationToken);
        var shipmentStream = Shipment.StreamId(command.OrderId);
        var reservationStream = Reservation.StreamId(command.OrderId);
        var streams = await log.ReadStreams([shipmentStream, reservationStream], cancellationToken);
        var shipment = new Folded<Shipment>(Shipment.Initial, 0).With(streams[shipmentStream], Shipment.Evolve);
        var reservation = new Folded<Reservation>(Reservation.Initial, 0).With(streams[reservationStream], Reservation.Evolve);
        var events = ShipmentDecider.Decide(shipment.State, command) switch
        {
            Decision<CarrierRequest>.Answer known => [new StreamEvent(shipmentStream, known.Event)],
            Decision<CarrierRequest>.Ask ask => ShipmentDecider.Conclude(
                reservation.State,
                command,
                await carrier.Ask(ask.Request, cancellationToken)
            ),
            _ => throw new UnreachableException(),
        };
        var appends = events.Select(decided => new StreamAppend(
            decided.StreamId,
            ExpectedVersion.Exactly(decided.StreamId == shipmentStream ? shipment.Version : reservation.Version),
            [decided.Event]
        ));
        await log.Append(context.Unit("shipping", [.. appends]), cancellationToken);
    }
}
