using Orders.Cancellation;
using Orders.Ordering;
using Orders.Returns;
using Orders.Shipping;

namespace Domain.Tests.Ordering;

/// <summary>An order and its shipment, with what callers ask and what the saga does meanwhile.</summary>
public sealed record OrderLife(Order Order, Shipment Shipment)
{
    public static OrderLife Initial { get; } = new(Order.Initial, Shipment.Initial);

    public static OrderLife Evolve(OrderLife state, object @event) =>
        new(Order.Evolve(state.Order, @event), Shipment.Evolve(state.Shipment, @event));

    public static IEnumerable<object> Handle(OrderLife life, object command) =>
        command switch
        {
            SubmitOrder c => OrderDecider.Decide(life.Order, c),
            RequestCancellation c => CancellationDecider.Decide(life.Order, life.Shipment, c),
            RequestReturn c => [ReturnDecider.Decide(life.Order, c)],
            SagaStep step => SagaSteps.Take(life, step),
            _ => throw new ArgumentException($"Orders know no {command}.", nameof(command)),
        };
}
