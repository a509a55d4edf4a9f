using Orders.Payments;
using static Domain.Tests.Some;

namespace Domain.Tests.Payments;

public sealed class AuthorizingPayment : PaymentSpecification
{
    private static readonly AuthorizePayment First = new(OrderId, UserId, Pounds(500), Attempt: 1);
    private static readonly AuthorizePayment Second = First with { Attempt = 2 };

    [Fact]
    public void Asks_the_provider_for_a_hold() =>
        Given().When(First).Then(new ProviderRequest.Authorize(OrderId, UserId, Pounds(500)));

    [Fact]
    public void Is_authorised_when_the_provider_holds_the_amount() =>
        Given().When(Hearing(First, new ProviderResponse.Authorized("hold-1"))).Then(Authorized);

    [Fact]
    public void Is_declined_when_the_provider_declines() =>
        Given().When(Hearing(First, new ProviderResponse.Declined("No funds."))).Then(Declined);

    [Fact]
    public void Answers_again_without_a_second_hold() =>
        Given(Authorized).When(Second).Then(Authorized with { Attempt = 2, Repeated = true });

    [Fact]
    public void Answers_again_even_after_capture() =>
        Given(Authorized, Captured).When(Second).Then(Authorized with { Attempt = 2, Repeated = true });

    [Fact]
    public void Contradicts_another_amount() => Given(Authorized).When(Second with { Amount = Pounds(501) }).ThenContradicts();

    [Fact]
    public void Remembers_that_it_was_declined() =>
        Given(Declined).When(Second).Then(Declined with { Attempt = 2, Repeated = true });

    [Fact]
    public void Remembers_that_it_was_declined_through_its_void() =>
        Given(Declined, Voided).When(Second).Then(Declined with { Attempt = 2, Repeated = true });

    [Fact]
    public void Declines_what_was_voided_before_it_was_asked_for() =>
        Given(Voided).When(First).Then(TooLate(attempt: 1, repeated: false));

    [Fact]
    public void Remembers_that_refusal_as_well() =>
        Given(Voided, TooLate(attempt: 1, repeated: false)).When(Second).Then(TooLate(attempt: 2, repeated: true));

    private static PaymentDeclined TooLate(int attempt, bool repeated) =>
        new(OrderId, "The payment was voided before it was asked for.", attempt, repeated);
}
