using Users.Accounts;
using Users.Purchasing;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public sealed class SettingASpendingLimit : AccountSpecification
{
    private static readonly SetSpendingLimit Set = new(UserId, Pounds(500), Now);
    private static readonly SpendingLimitSet Done = new(UserId, Pounds(500), Now);

    [Fact]
    public void Sets_a_limit() => Given(Registered).When(Set).Then(Done);

    [Fact]
    public void Lifts_it() => Given(Registered, Done).When(Set with { Limit = null }).Then(Done with { Limit = null });

    [Fact]
    public void Changes_nothing_where_it_is_the_same() => Given(Registered, Done).When(Set).Then();

    [Fact]
    public void Counts_from_the_next_approval_on() =>
        Given(Registered, Opened, Verified, Approved, Done with { Limit = Pounds(300) })
            .When(state => PurchaseDecider.Decide(state, new ApprovePurchase(OtherOrderId, UserId, Pounds(1), Attempt: 1)))
            .Then(
                new PurchaseRefused(
                    OtherOrderId,
                    UserId,
                    "The order of 1 GBP exceeds what is left of the spending limit, -100 GBP (minor units).",
                    Attempt: 1,
                    Repeated: false
                )
            );

    [Fact]
    public void Refuses_a_limit_below_nothing() =>
        Given(Registered)
            .When(Set with { Limit = Pounds(-1) })
            .ThenRefuses(Refusal.Invalid, "user-invalid", "spendingLimit.amount");

    [Fact]
    public void Refuses_a_limit_in_an_unknown_currency() =>
        Given(Registered)
            .When(Set with { Limit = new Money(1, "XXX") })
            .ThenRefuses(Refusal.Invalid, "user-invalid", "spendingLimit.currency");

    [Fact]
    public void Refuses_an_unknown_user() => Given().When(Set).ThenRefuses(Refusal.NotFound, "user-unknown", "userId");
}
