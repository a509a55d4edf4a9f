using Users;
using static Domain.Tests.Some;

namespace Domain.Tests.Purchasing;

public sealed class CreditingAPurchase : PurchaseSpecification
{
    private static readonly Guid ReturnId = new("01900000-0000-7000-8000-000000000011");
    private static readonly Guid OtherReturnId = new("01900000-0000-7000-8000-000000000012");
    private static readonly CreditPurchase Credit = new(OrderId, UserId, ReturnId, Pounds(300), Attempt: 1);
    private static readonly PurchaseCredited Credited = new(OrderId, UserId, ReturnId, Pounds(300), Attempt: 1, Repeated: false);

    [Fact]
    public void Credits_what_was_settled() => Given(Registered, Verified, Approved, Settled).When(Credit).Then(Credited);

    [Fact]
    public void Credits_a_second_return_up_to_what_is_left() =>
        Given(Registered, Verified, Approved, Settled, Credited)
            .When(Credit with { ReturnId = OtherReturnId, Amount = Pounds(100) })
            .Then(Credited with { ReturnId = OtherReturnId, Amount = Pounds(100) });

    [Fact]
    public void Credits_nothing_for_goods_that_cost_nothing() =>
        Given(Registered, Verified, Approved, Settled)
            .When(Credit with { Amount = Pounds(0) })
            .Then(Credited with { Amount = Pounds(0) });

    [Fact]
    public void Answers_a_second_credit_of_a_return_again() =>
        Given(Registered, Verified, Approved, Settled, Credited)
            .When(Credit with { Attempt = 2 })
            .Then(Credited with { Attempt = 2, Repeated = true });

    [Fact]
    public void Contradicts_another_amount_for_a_return() =>
        Given(Registered, Verified, Approved, Settled, Credited).When(Credit with { Amount = Pounds(299) }).ThenContradicts();

    [Fact]
    public void Contradicts_more_than_was_settled() =>
        Given(Registered, Verified, Approved, Settled).When(Credit with { Amount = Pounds(401) }).ThenContradicts();

    [Fact]
    public void Contradicts_more_than_is_left_of_it() =>
        Given(Registered, Verified, Approved, Settled, Credited)
            .When(Credit with { ReturnId = OtherReturnId, Amount = Pounds(101) })
            .ThenContradicts();

    [Fact]
    public void Contradicts_another_currency() =>
        Given(Registered, Verified, Approved, Settled).When(Credit with { Amount = new Money(300, "EUR") }).ThenContradicts();

    [Fact]
    public void Contradicts_a_credit_below_nothing() =>
        Given(Registered, Verified, Approved, Settled).When(Credit with { Amount = Pounds(-1) }).ThenContradicts();

    [Fact]
    public void Contradicts_a_credit_of_what_is_not_settled() =>
        Given(Registered, Verified, Approved).When(Credit).ThenContradicts();

    [Fact]
    public void Contradicts_a_credit_of_an_unknown_order() => Given(Registered, Verified).When(Credit).ThenContradicts();

    [Fact]
    public void Frees_what_is_credited_once() =>
        Spent(Registered, Verified, Approved, Settled, Credited, Credited with { Attempt = 2, Repeated = true }).ShouldBe(100);

    [Fact]
    public void Approves_with_what_a_credit_left_free() =>
        Given(Registered, Verified, Other(700), Settled with { OrderId = OtherOrderId }, Credited with { OrderId = OtherOrderId })
            .When(Approve)
            .Then(Approved);

    private static long Spent(params IEnumerable<object> events) =>
        events.Aggregate(User.Initial, User.Evolve).Purchases.Spent.In("GBP");
}
