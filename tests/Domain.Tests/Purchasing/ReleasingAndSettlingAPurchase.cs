using Users;
using static Domain.Tests.Some;

namespace Domain.Tests.Purchasing;

public sealed class ReleasingAndSettlingAPurchase : PurchaseSpecification
{
    private static readonly ReleasePurchase Release = new(OrderId, UserId, Attempt: 1);
    private static readonly SettlePurchase Settle = new(OrderId, UserId, Attempt: 1);

    [Fact]
    public void Releases_an_approval() => Given(Registered, Verified, Approved).When(Release).Then(Released);

    [Fact]
    public void Leaves_a_tombstone_where_nothing_was_asked_for() => Given(Registered, Verified).When(Release).Then(Released);

    [Fact]
    public void Releases_what_was_refused() => Given(Registered, Refused("Too dear.")).When(Release).Then(Released);

    [Fact]
    public void Releases_for_an_unknown_user() => Given().When(Release).Then(Released);

    [Fact]
    public void Answers_a_second_release_again() =>
        Given(Registered, Verified, Approved, Released)
            .When(Release with { Attempt = 2 })
            .Then(Released with { Attempt = 2, Repeated = true });

    [Fact]
    public void Stays_released_when_a_late_approval_has_been_refused() =>
        Given(Registered, Verified, Released, Refused("Too late."))
            .When(Release with { Attempt = 2 })
            .Then(Released with { Attempt = 2, Repeated = true });

    [Fact]
    public void Contradicts_a_release_of_what_has_been_settled() =>
        Given(Registered, Verified, Approved, Settled).When(Release).ThenContradicts();

    [Fact]
    public void Settles_an_approval() => Given(Registered, Verified, Approved).When(Settle).Then(Settled);

    [Fact]
    public void Answers_a_second_settlement_again() =>
        Given(Registered, Verified, Approved, Settled)
            .When(Settle with { Attempt = 2 })
            .Then(Settled with { Attempt = 2, Repeated = true });

    [Fact]
    public void Contradicts_a_settlement_without_approval() => Given(Registered, Verified).When(Settle).ThenContradicts();

    [Fact]
    public void Contradicts_a_settlement_of_what_was_released() =>
        Given(Registered, Verified, Approved, Released).When(Settle).ThenContradicts();

    [Fact]
    public void Reserves_what_is_approved() => Balances(Approved, Other(50)).ShouldBe((450, 0));

    [Fact]
    public void Reserves_nothing_twice() => Balances(Approved, Approved with { Attempt = 2, Repeated = true }).ShouldBe((400, 0));

    [Fact]
    public void Frees_what_is_released() => Balances(Approved, Other(50), Released).ShouldBe((50, 0));

    [Fact]
    public void Spends_what_is_settled() => Balances(Approved, Other(50), Settled).ShouldBe((50, 400));

    private static (long Reserved, long Spent) Balances(params IEnumerable<object> events)
    {
        var purchases = events.Aggregate(User.Initial, User.Evolve).Purchases;
        return (purchases.Reserved.In("GBP"), purchases.Spent.In("GBP"));
    }
}
