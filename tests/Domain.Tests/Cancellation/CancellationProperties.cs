using Domain.Tests.Ordering;
using Domain.Tests.Properties;
using FsCheck;
using Orders.Cancellation;
using Orders.Ordering;
using Orders.Returns;
using Orders.Shipping;

namespace Domain.Tests.Cancellation;

public sealed class CancellationProperties() : DeciderProperties<OrderLife>(OrderLife.Initial, OrderLife.Evolve, OrderLife.Handle)
{
    protected override Gen<object> Command => OrderCommands.Any;

    [Fact]
    public void Comes_to_every_status() => Comes_to_all(life => life.Order.Status);

    [Fact]
    public void Is_asked_of_the_saga_once_at_most() =>
        Always(now => now.Done<OrderCancellationRequested>().Count().ShouldBeLessThanOrEqualTo(1));

    [Fact]
    public void Is_asked_while_the_goods_are_in_the_house() =>
        Always(now =>
        {
            if (now.Events.Any(e => e is OrderCancellationRequested))
            {
                now.Before.Order.Status.ShouldBe(OrderStatus.Submitted);
                now.Before.Shipment.Status.ShouldNotBe(ShipmentStatus.Dispatched);
            }
        });

    [Fact]
    public void Is_refused_from_when_the_goods_have_left() =>
        Always(now =>
        {
            if (now is { Command: RequestCancellation, Before.Shipment.Status: ShipmentStatus.Dispatched })
            {
                now.Failure.ShouldBeOfType<DomainException>();
            }
        });

    [Fact]
    public void Changes_nothing_of_an_order_that_has_ended() =>
        Always(now =>
        {
            if (now is { Command: RequestCancellation, Before.Order.EndedAt: not null })
            {
                now.Events.ShouldBeEmpty();
            }
        });

    protected override bool IsDoneOnce(object command) => command is not (RequestReturn or SagaStep);
}
