using Orders.Payments;
using static Domain.Tests.Some;

namespace Domain.Tests.Payments;

public sealed class SettlingByHand : PaymentSpecification
{
    private static readonly Guid ReturnId = new("01900000-0000-7000-8000-00000000000a");
    private static readonly ResolveCapture Capture = new(OrderId, "Paid by transfer.", Attempt: 1);
    private static readonly ResolveRefund Refund = new(OrderId, ReturnId, Pounds(200), "Sent a cheque.", Attempt: 1);
    private static readonly RefundPayment Ordinary = new(OrderId, ReturnId, Pounds(200), Attempt: 1);
    private static readonly PaymentCaptured ByHand = Captured with { ByHand = "Paid by transfer." };
    private static readonly PaymentRefunded Refunded = new(
        OrderId,
        ReturnId,
        Pounds(200),
        Attempt: 1,
        Repeated: false,
        "Sent a cheque."
    );

    [Fact]
    public void Has_the_provider_let_go_of_what_it_holds() =>
        Given(Authorized).When(Capture).Then(new ProviderRequest.Void(OrderId));

    [Fact]
    public void Is_captured_by_hand_once_it_has_let_go() =>
        Given(Authorized).When(Hearing(Capture, new ProviderResponse.Voided())).Then(ByHand);

    [Fact]
    public void Is_captured_by_the_provider_where_it_had_done_so() =>
        Given(Authorized).When(Hearing(Capture, new ProviderResponse.Captured())).Then(Captured);

    [Fact]
    public void Answers_again_how_it_was_captured()
    {
        Given(Authorized, ByHand).When(Capture with { Attempt = 2 }).Then(ByHand with { Attempt = 2, Repeated = true });
        Given(Authorized, ByHand).When(new CapturePayment(OrderId, 3)).Then(ByHand with { Attempt = 3, Repeated = true });
        Given(Authorized, Captured).When(Capture).Then(Captured with { Repeated = true });
    }

    [Fact]
    public void Contradicts_where_nothing_is_held()
    {
        Given().When(Capture).ThenContradicts();
        Given(Authorized, Voided).When(Capture).ThenContradicts();
    }

    [Fact]
    public void Cannot_be_voided_any_more() =>
        Given(Authorized, ByHand).When(new VoidPayment(OrderId, Attempt: 1)).ThenContradicts();

    [Fact]
    public void Is_refunded_by_hand() => Given(Authorized, Captured).When(Refund).Then(Refunded);

    [Fact]
    public void Answers_again_how_it_was_refunded()
    {
        Given(Authorized, Captured, Refunded)
            .When(Refund with { Attempt = 2 })
            .Then(Refunded with { Attempt = 2, Repeated = true });
        Given(Authorized, Captured, Refunded).When(Ordinary).Then(Refunded with { Repeated = true });
        Given(Authorized, Captured, Refunded with { ByHand = null })
            .When(Refund)
            .Then(Refunded with { ByHand = null, Repeated = true });
    }

    [Fact]
    public void The_provider_cannot_give_back_what_it_did_not_take() =>
        Given(Authorized, ByHand)
            .When(Ordinary)
            .Then(
                new RefundFailed(
                    OrderId,
                    ReturnId,
                    "The payment was settled by hand: give the money back by hand, too, and resolve the refund.",
                    Attempt: 1,
                    Repeated: false
                )
            );

    [Fact]
    public void Contradicts_more_than_is_left() =>
        Given(Authorized, Captured, Refunded)
            .When(Refund with { ReturnId = OtherOrderId, Amount = Pounds(301) })
            .ThenContradicts();
}
