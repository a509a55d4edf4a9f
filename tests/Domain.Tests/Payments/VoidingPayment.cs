using Orders.Payments;
using static Domain.Tests.Some;

namespace Domain.Tests.Payments;

public sealed class VoidingPayment : PaymentSpecification
{
    private static readonly VoidPayment Command = new(OrderId, Attempt: 1);

    [Fact]
    public void Asks_the_provider_to_let_go() => Given(Authorized).When(Command).Then(new ProviderRequest.Void(OrderId));

    [Fact]
    public void Asks_the_provider_even_where_no_hold_is_known() => Given().When(Command).Then(new ProviderRequest.Void(OrderId));

    [Fact]
    public void Is_voided_when_the_provider_has_let_go() =>
        Given(Authorized).When(Hearing(Command, new ProviderResponse.Voided())).Then(Voided);

    [Fact]
    public void Leaves_a_tombstone_where_nothing_was_asked_for() =>
        Given().When(Hearing(Command, new ProviderResponse.Voided())).Then(Voided);

    [Fact]
    public void Need_not_ask_about_what_was_declined() => Given(Declined).When(Command).Then(Voided);

    [Fact]
    public void Answers_again() =>
        Given(Authorized, Voided).When(Command with { Attempt = 2 }).Then(Voided with { Attempt = 2, Repeated = true });

    [Fact]
    public void Stays_voided_when_a_late_authorisation_has_been_refused() =>
        Given(Voided, Declined).When(Command with { Attempt = 2 }).Then(Voided with { Attempt = 2, Repeated = true });

    [Fact]
    public void Contradicts_a_void_of_what_has_been_captured() => Given(Authorized, Captured).When(Command).ThenContradicts();
}
