using Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Orders;
using Orders.Payments;
using static Domain.Tests.Some;

namespace Domain.Tests.Payments;

public sealed class PaymentProperties()
    : ParticipantProperties<Payment>(Payment.Initial, Payment.Evolve, (state, delivery) => Deliver(state, (Delivery)delivery))
{
    private static readonly Gen<string> Reason = Gen.Elements("By bank transfer.", "In cash.");
    private static readonly Guid[] Returns = [Id(1), Id(2), Id(3)];

    protected override Gen<object> Command { get; } =
        from command in Gen.Frequency(
            (3, from amount in Gen.Elements(500, 500, 300) from attempt in Attempt select (ICommand)Authorize(amount, attempt)),
            (1, from attempt in Attempt select (ICommand)new VoidPayment(OrderId, attempt)),
            (2, from attempt in Attempt select (ICommand)new CapturePayment(OrderId, attempt)),
            (1, from reason in Reason from attempt in Attempt select (ICommand)new ResolveCapture(OrderId, reason, attempt)),
            (4, Refund())
        )
        from granted in Gen.Elements(true, true, false)
        select (object)new Delivery(command, granted);

    [Fact]
    public void Comes_to_every_status() => Comes_to_all(payment => payment.Status);

    [Fact]
    public void Authorizes_captures_and_voids_once_at_most() =>
        Always(now =>
        {
            now.Done<PaymentAuthorized>().Count().ShouldBeLessThanOrEqualTo(1);
            (now.Done<PaymentCaptured>().Count() + now.Done<PaymentVoided>().Count()).ShouldBeLessThanOrEqualTo(1);
        });

    [Fact]
    public void Captures_what_was_authorized() =>
        Always(now =>
            now.Done<PaymentCaptured>()
                .All(captured => captured.Amount == now.Done<PaymentAuthorized>().Single().Amount)
                .ShouldBeTrue()
        );

    [Fact]
    public void Refunds_each_return_once_and_no_more_than_was_captured() =>
        Always(now =>
        {
            now.Done<PaymentRefunded>().Select(refund => refund.ReturnId).ShouldBeUnique();
            now.Done<PaymentRefunded>().Sum(refund => refund.Amount.Amount).ShouldBeLessThanOrEqualTo(Captured(now));
        });

    [Fact]
    public void Knows_what_is_kept() =>
        Always(now => now.After.Kept.ShouldBe(Captured(now) - now.Done<PaymentRefunded>().Sum(refund => refund.Amount.Amount)));

    [Fact]
    public void Asks_for_nothing_once_voided() =>
        Always(now =>
        {
            if (now is { Before.Status: PaymentStatus.Voided, Failure: null })
            {
                PaymentDecider
                    .Decide(now.Before, ((Delivery)now.Command).Command)
                    .ShouldBeOfType<Decision<ProviderRequest>.Answer>();
            }
        });

    [Fact]
    public void Gives_back_by_hand_what_was_taken_by_hand() =>
        Always(now =>
        {
            if (now is { Before.CapturedByHand: not null, Events: [PaymentRefunded { Repeated: false } refunded] })
            {
                (refunded.ByHand is not null || refunded.Amount.Amount == 0).ShouldBeTrue();
            }
        });

    protected override bool IsToBeAskedAnew(IAnswer answer) => answer is CaptureFailed or RefundFailed;

    private static long Captured(Moment<Payment> now) => now.Done<PaymentCaptured>().Sum(captured => captured.Amount.Amount);

    private static AuthorizePayment Authorize(int amount, int attempt) => new(OrderId, UserId, Pounds(amount), attempt);

    private static Gen<ICommand> Refund() =>
        from returnId in Gen.Elements(Returns)
        from amount in Gen.Elements(0, 100, 200, 300, 500, 501)
        from currency in Gen.Elements("GBP", "GBP", "GBP", "EUR")
        from attempt in Attempt
        from reason in Reason
        from byHand in Gen.Elements(true, false, false)
        let money = new Money(amount, currency)
        select byHand
            ? (ICommand)new ResolveRefund(OrderId, returnId, money, reason, attempt)
            : new RefundPayment(OrderId, returnId, money, attempt);

    private static IEnumerable<object> Deliver(Payment state, Delivery delivery) =>
        PaymentDecider.Decide(state, delivery.Command) switch
        {
            Decision<ProviderRequest>.Answer decided => [decided.Event],
            Decision<ProviderRequest>.Ask asked =>
            [
                PaymentDecider.Conclude(state, delivery.Command, Respond(delivery.Command, asked.Request, delivery.Granted)),
            ],
            var other => throw new ArgumentException($"{other} is no decision.", nameof(delivery)),
        };

    private static ProviderResponse Respond(ICommand command, ProviderRequest request, bool granted) =>
        (request, granted) switch
        {
            (ProviderRequest.Authorize, true) => new ProviderResponse.Authorized("hold-1"),
            (ProviderRequest.Authorize, false) => new ProviderResponse.Declined("No funds."),
            (ProviderRequest.Capture, true) => new ProviderResponse.Captured(),
            (ProviderRequest.Capture, false) => new ProviderResponse.CaptureRefused("Later."),
            (ProviderRequest.Refund, true) => new ProviderResponse.Refunded(),
            (ProviderRequest.Refund, false) => new ProviderResponse.RefundRefused("Later."),
            (ProviderRequest.Void, false) when command is ResolveCapture => new ProviderResponse.Captured(),
            (ProviderRequest.Void, _) => new ProviderResponse.Voided(),
            _ => throw new ArgumentException($"{request} is unknown.", nameof(request)),
        };
}
