using Orders.Payments;
using static Domain.Tests.Some;

namespace Domain.Tests.Payments;

public sealed class RefundingPayment : PaymentSpecification
{
    private static readonly Guid First = new("01900000-0000-7000-8000-00000000000a");
    private static readonly RefundPayment Command = new(OrderId, First, Pounds(200), Attempt: 1);
    private static readonly PaymentRefunded Refunded = new(OrderId, First, Pounds(200), Attempt: 1, Repeated: false);
    private static readonly RefundFailed Failed = new(OrderId, First, "Try later.", Attempt: 1, Repeated: false);

    [Fact]
    public void Asks_the_provider_to_give_money_back() =>
        Given(Authorized, Captured).When(Command).Then(new ProviderRequest.Refund(OrderId, First, "hold-1", Pounds(200)));

    [Fact]
    public void Is_refunded_when_the_provider_has_given_it_back() =>
        Given(Authorized, Captured).When(Hearing(Command, new ProviderResponse.Refunded())).Then(Refunded);

    [Fact]
    public void Fails_when_the_provider_refuses() =>
        Given(Authorized, Captured).When(Hearing(Command, new ProviderResponse.RefundRefused("Try later."))).Then(Failed);

    [Fact]
    public void Asks_the_provider_anew_after_a_failure() =>
        Given(Authorized, Captured, Failed)
            .When(Command with { Attempt = 2 })
            .Then(new ProviderRequest.Refund(OrderId, First, "hold-1", Pounds(200)));

    [Fact]
    public void Answers_again_and_gives_nothing_back_twice() =>
        Given(Authorized, Captured, Refunded)
            .When(Command with { Attempt = 2 })
            .Then(Refunded with { Attempt = 2, Repeated = true });

    [Fact]
    public void Answers_again_when_all_has_been_given_back_meanwhile() =>
        Given(Authorized, Captured, Refunded, Refunded with { ReturnId = OtherOrderId, Amount = Pounds(300) })
            .When(Command with { Attempt = 2 })
            .Then(Refunded with { Attempt = 2, Repeated = true });

    [Fact]
    public void Gives_back_in_parts_up_to_all() =>
        Given(Authorized, Captured, Refunded)
            .When(Command with { ReturnId = OtherOrderId, Amount = Pounds(300) })
            .Then(new ProviderRequest.Refund(OrderId, OtherOrderId, "hold-1", Pounds(300)));

    [Fact]
    public void Need_not_ask_for_nothing() =>
        Given(Authorized, Captured).When(Command with { Amount = Pounds(0) }).Then(Refunded with { Amount = Pounds(0) });

    [Fact]
    public void Contradicts_more_than_is_left() =>
        Given(Authorized, Captured, Refunded)
            .When(Command with { ReturnId = OtherOrderId, Amount = Pounds(301) })
            .ThenContradicts();

    [Fact]
    public void Contradicts_less_than_nothing() =>
        Given(Authorized, Captured).When(Command with { Amount = Pounds(-1) }).ThenContradicts();

    [Fact]
    public void Contradicts_another_amount_for_the_same_return() =>
        Given(Authorized, Captured, Refunded).When(Command with { Amount = Pounds(100) }).ThenContradicts();

    [Fact]
    public void Contradicts_another_currency() =>
        Given(Authorized, Captured).When(Command with { Amount = new Money(200, "EUR") }).ThenContradicts();

    [Fact]
    public void Contradicts_a_refund_of_what_was_not_captured() => Given(Authorized).When(Command).ThenContradicts();
}
