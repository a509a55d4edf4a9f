using Orders.Interventions;
using Orders.Ordering;
using static Domain.Tests.Some;

namespace Domain.Tests.Interventions;

public sealed class InterveningInASaga
{
    private static readonly Guid Id = new("01900000-0000-7000-8000-00000000000b");
    private static readonly Guid ReturnId = new("01900000-0000-7000-8000-00000000000a");
    private static readonly Order Order = Order.Evolve(
        Order.Initial,
        new OrderSubmitted(OrderId, UserId, Reference: null, [], [], Pounds(5), Now)
    );
    private static readonly SagaStanding Capturing = new(nameof(CapturePayment), ReturnId: null, NeedsAttention: true);
    private static readonly SagaStanding Ended = new(Command: null, ReturnId: null, NeedsAttention: false);
    private static readonly RequestRetry Retry = new(Id, "The bank is back.", Now);
    private static readonly RequestResolution Resolution = new(Id, nameof(CapturePayment), "Paid by transfer.", Now);

    [Fact]
    public void Whatever_is_waited_for_can_be_asked_for_again() =>
        InterventionDecider
            .Decide(Order, new SagaStanding(nameof(ReserveStock), ReturnId: null, NeedsAttention: false), Retry)
            .ShouldBe(new SagaRetryRequested(OrderId, Id, "The bank is back.", Now));

    [Fact]
    public void Nothing_is_asked_for_again_where_nothing_is_waited_for() =>
        Refused(() => InterventionDecider.Decide(Order, Ended, Retry)).ShouldBe((Refusal.Conflict, "saga-not-waiting", ""));

    [Fact]
    public void A_capture_without_hope_can_be_settled_by_hand() =>
        InterventionDecider
            .Decide(Order, Capturing, Resolution)
            .ShouldBe(new SagaResolutionRequested(OrderId, Id, "CapturePayment", ReturnId: null, "Paid by transfer.", Now));

    [Fact]
    public void A_refund_is_settled_for_its_return() =>
        InterventionDecider
            .Decide(
                Order,
                new SagaStanding(nameof(RefundPayment), ReturnId, NeedsAttention: true),
                Resolution with
                {
                    Command = nameof(RefundPayment),
                }
            )
            .ReturnId.ShouldBe(ReturnId);

    [Fact]
    public void What_may_still_succeed_cannot_be_settled_by_hand() =>
        Refused(() => InterventionDecider.Decide(Order, Capturing with { NeedsAttention = false }, Resolution))
            .ShouldBe((Refusal.Conflict, "saga-still-trying", ""));

    [Fact]
    public void What_is_not_waited_for_cannot_be_settled_by_hand() =>
        Refused(() => InterventionDecider.Decide(Order, Ended, Resolution))
            .ShouldBe((Refusal.Conflict, "saga-not-waiting", "command"));

    [Fact]
    public void What_the_system_alone_can_do_cannot_be_settled_by_hand() =>
        Refused(() =>
                InterventionDecider.Decide(
                    Order,
                    Capturing with
                    {
                        Command = nameof(ReserveStock),
                    },
                    Resolution with
                    {
                        Command = nameof(ReserveStock),
                    }
                )
            )
            .ShouldBe((Refusal.Invalid, "intervention-invalid", "command"));

    [Theory]
    [InlineData("")]
    [InlineData("a\u0007b")]
    public void Needs_a_reason(string reason)
    {
        Refused(() => InterventionDecider.Decide(Order, Capturing, Retry with { Reason = reason }))
            .ShouldBe((Refusal.Invalid, "intervention-invalid", "reason"));
        Refused(() => InterventionDecider.Decide(Order, Capturing, Resolution with { Reason = reason }))
            .ShouldBe((Refusal.Invalid, "intervention-invalid", "reason"));
    }

    private static (Refusal Refusal, string Code, string Field) Refused(Func<object> decide)
    {
        var exception = Should.Throw<DomainException>(decide);
        return (exception.Refusal, exception.Code, exception.Field);
    }
}
