using Orders.Catalogue;
using Orders.Payments;
using Orders.Shipping;
using Orders.Stock;
using Users;
using Users.Accounts;
using Users.Purchasing;
using static Domain.Tests.Some;

namespace Domain.Tests;

/// <summary>What reaches the wrong decider is a mistake of the wiring, and named in what is logged.</summary>
public sealed class ForeignCommands
{
    private static readonly ReserveStock Foreign = new(OrderId, Attempt: 1);

    [Fact]
    public void Are_nothing_to_the_catalogue() => IsForeign(() => ProductDecider.Decide(Product.Initial, Foreign));

    [Fact]
    public void Are_nothing_to_the_stock() => IsForeign(() => StockItemDecider.Decide(StockItem.Initial, Foreign));

    [Fact]
    public void Are_nothing_to_payments() => IsForeign(() => PaymentDecider.Decide(Payment.Initial, Foreign));

    [Fact]
    public void Are_nothing_to_shipping() => IsForeign(() => ShipmentDecider.Decide(Shipment.Initial, Foreign));

    [Fact]
    public void Are_nothing_to_accounts() => IsForeign(() => AccountDecider.Decide(User.Initial, Foreign));

    [Fact]
    public void Are_nothing_to_purchasing() => IsForeign(() => PurchaseDecider.Decide(User.Initial, Foreign));

    [Fact]
    public void Are_nothing_a_provider_could_respond_to() =>
        IsForeign(() => PaymentDecider.Conclude(Payment.Initial, Foreign, new ProviderResponse.Voided()));

    [Fact]
    public void Are_nothing_a_carrier_could_respond_to() =>
        IsForeign(() => ShipmentDecider.Conclude(Reservation.Initial, Foreign, new CarrierResponse.Cancelled()));

    private static void IsForeign(Func<object> decision) =>
        Should.Throw<ArgumentException>(decision).Message.ShouldContain(nameof(ReserveStock));
}
