using Orders.Interventions;
using Orders.Ordering;
using static Domain.Tests.Some;

namespace Domain.Tests.Interventions;

public sealed class Intervening
{
    private static readonly Order Order = Order.Initial with { Status = OrderStatus.Submitted, OrderId = OrderId };
    private static readonly SagaStanding Waits = new(nameof(CapturePayment), ReturnId: null, NeedsAttention: false);
    private static readonly SagaStanding Stuck = Waits with { NeedsAttention = true };
    private static readonly RequestRetry Retry = new(Id(7), "The provider is back.", Now);
    private static readonly RequestResolution Resolution = new(Id(7), nameof(CapturePayment), "Paid in cash.", Now);

    [Fact]
    public void Names_a_deadline_of_its_own() =>
        InterventionDecider
            .DeadlineId(OrderId, Id(7))
            .ShouldBe("order-request-01900000-0000-7000-8000-000000000001-intervention-01900000-0000-7000-8000-000000000007");

    [Fact]
    public void Retries_what_the_saga_waits_for() =>
        InterventionDecider.Decide(Order, Waits, Retry).ShouldBe(new SagaRetryRequested(OrderId, Id(7), Retry.Reason, Now));

    [Fact]
    public void Retries_nothing_where_the_saga_waits_for_nothing() =>
        Refuses(
            Refusal.Conflict,
            "saga-not-waiting",
            "",
            () => InterventionDecider.Decide(Order, Waits with { Command = null }, Retry)
        );

    [Theory]
    [InlineData(nameof(CapturePayment))]
    [InlineData(nameof(RefundPayment))]
    public void Settles_by_hand_what_the_provider_will_not_do(string command) =>
        InterventionDecider
            .Decide(Order, Stuck with { Command = command, ReturnId = Id(8) }, Resolution with { Command = command })
            .ShouldBe(new SagaResolutionRequested(OrderId, Id(7), command, Id(8), Resolution.Reason, Now));

    [Fact]
    public void Settles_nothing_else_by_hand() =>
        Refuses(
            Refusal.Invalid,
            "intervention-invalid",
            "command",
            () =>
                InterventionDecider.Decide(
                    Order,
                    Stuck with
                    {
                        Command = nameof(ReserveStock),
                    },
                    Resolution with
                    {
                        Command = nameof(ReserveStock),
                    }
                ),
            saying: "CapturePayment, RefundPayment"
        );

    [Fact]
    public void Settles_nothing_that_is_not_waited_for() =>
        Refuses(
            Refusal.Conflict,
            "saga-not-waiting",
            "command",
            () => InterventionDecider.Decide(Order, Stuck with { Command = nameof(RefundPayment) }, Resolution),
            saying: "waits for RefundPayment"
        );

    [Fact]
    public void Settles_nothing_where_the_saga_waits_for_nothing() =>
        Refuses(
            Refusal.Conflict,
            "saga-not-waiting",
            "command",
            () => InterventionDecider.Decide(Order, Stuck with { Command = null }, Resolution),
            saying: "waits for nothing"
        );

    [Fact]
    public void Settles_nothing_that_may_still_succeed() =>
        Refuses(Refusal.Conflict, "saga-still-trying", "", () => InterventionDecider.Decide(Order, Waits, Resolution));

    [Fact]
    public void Needs_a_reason()
    {
        Refuses(
            Refusal.Invalid,
            "intervention-invalid",
            "reason",
            () => InterventionDecider.Decide(Order, Waits, Retry with { Reason = " " })
        );
        Refuses(
            Refusal.Invalid,
            "intervention-invalid",
            "reason",
            () => InterventionDecider.Decide(Order, Stuck, Resolution with { Reason = "" })
        );
    }

    private static void Refuses(Refusal refusal, string code, string field, Func<object> decision, string saying = "")
    {
        var exception = Should.Throw<DomainException>(decision);
        (exception.Refusal, exception.Code, exception.Field).ShouldBe((refusal, code, field));
        exception.Message.ShouldNotBeEmpty();
        exception.Message.ShouldContain(saying);
    }
}
