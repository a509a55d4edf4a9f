using Orders;
using Orders.Payments;
using static Domain.Tests.Some;

namespace Domain.Tests.Payments;

/// <summary>An answer stands for itself; what is asked of the provider stands in its place.</summary>
public abstract class PaymentSpecification()
    : Specification<Payment>(
        Payment.Initial,
        Payment.Evolve,
        (state, command) =>
            PaymentDecider.Decide(state, (ICommand)command) switch
            {
                Decision<ProviderRequest>.Answer decided => [decided.Event],
                Decision<ProviderRequest>.Ask asked => [asked.Request],
                var other => throw new ArgumentException($"{other} is no decision.", nameof(command)),
            }
    )
{
    protected static readonly PaymentAuthorized Authorized = new(OrderId, Pounds(500), "hold-1", Attempt: 1, Repeated: false);
    protected static readonly PaymentDeclined Declined = new(OrderId, "No funds.", Attempt: 1, Repeated: false);
    protected static readonly PaymentVoided Voided = new(OrderId, Attempt: 1, Repeated: false);
    protected static readonly PaymentCaptured Captured = new(OrderId, Pounds(500), Attempt: 1, Repeated: false);

    protected static Func<Payment, IEnumerable<object>> Hearing(ICommand command, ProviderResponse response) =>
        state => [PaymentDecider.Conclude(state, command, response)];
}
