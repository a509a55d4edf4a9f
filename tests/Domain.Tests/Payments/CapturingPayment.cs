using Orders.Payments;
using static Domain.Tests.Some;

namespace Domain.Tests.Payments;

public sealed class CapturingPayment : PaymentSpecification
{
    private static readonly CapturePayment First = new(OrderId, Attempt: 1);
    private static readonly CapturePayment Second = new(OrderId, Attempt: 2);
    private static readonly CaptureFailed Failed = new(OrderId, "Try later.", Attempt: 1, Repeated: false);

    [Fact]
    public void Asks_the_provider_for_what_was_authorised() =>
        Given(Authorized).When(First).Then(new ProviderRequest.Capture(OrderId, "hold-1", Pounds(500)));

    [Fact]
    public void Is_captured_when_the_provider_has_taken_the_money() =>
        Given(Authorized).When(Hearing(First, new ProviderResponse.Captured())).Then(Captured);

    [Fact]
    public void Fails_when_the_provider_refuses() =>
        Given(Authorized).When(Hearing(First, new ProviderResponse.CaptureRefused("Try later."))).Then(Failed);

    [Fact]
    public void Asks_the_provider_anew_after_a_failure() =>
        Given(Authorized, Failed).When(Second).Then(new ProviderRequest.Capture(OrderId, "hold-1", Pounds(500)));

    [Fact]
    public void Answers_again_and_takes_nothing_twice() =>
        Given(Authorized, Captured).When(Second).Then(Captured with { Attempt = 2, Repeated = true });

    [Fact]
    public void Fails_where_nothing_was_authorised() =>
        Given().When(First).Then(Failed with { Reason = "Nothing is authorised: the payment is None." });

    [Fact]
    public void Fails_where_the_payment_was_voided() =>
        Given(Authorized, Voided).When(First).Then(Failed with { Reason = "Nothing is authorised: the payment is Voided." });

    [Fact]
    public void Heeds_no_response_to_another_question() =>
        Should.Throw<ArgumentException>(() => PaymentDecider.Conclude(Payment.Initial, First, new ProviderResponse.Voided()));
}
