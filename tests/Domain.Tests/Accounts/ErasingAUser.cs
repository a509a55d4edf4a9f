using Users;
using Users.Accounts;
using Users.Purchasing;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public sealed class ErasingAUser : AccountSpecification
{
    private static readonly RequestErasure Request = new(UserId, Now);
    private static readonly FinishErasure Finish = new(UserId, Now);
    private static readonly UserErasureRequested Requested = new(UserId, Now, Change: 3);
    private static readonly UserErased Erased = new(UserId, Now, Change: 5);

    [Fact]
    public void Waits_for_open_orders() => Given(Registered, Opened, Verified, Approved).When(Request).Then(Requested);

    [Fact]
    public void Has_nothing_to_wait_for_where_all_orders_have_ended() =>
        Given(Registered, Opened, Verified, Approved, Released).When(Request).Then(Requested, Ended);

    [Fact]
    public void Is_open_to_who_is_not_verified() =>
        Given(Registered, Opened).When(Request).Then(Requested with { Change = 2 }, Ended with { Change = 3 });

    [Fact]
    public void Is_open_to_who_is_suspended() =>
        Given(Registered, Opened, Verified, Approved, Suspended).When(Request).Then(Requested with { Change = 4 });

    [Fact]
    public void Changes_nothing_when_asked_for_twice() =>
        Given(Registered, Opened, Verified, Requested, Ended).When(Request).Then();

    [Fact]
    public void Changes_nothing_when_it_is_done() =>
        Given(Registered, Opened, Verified, Requested, Ended, Erased).When(Request).Then();

    [Fact]
    public void Refuses_an_unknown_user() => Given().When(Request).ThenRefuses(Refusal.NotFound, "user-unknown", "userId");

    [Fact]
    public void Waits_no_more_after_the_last_open_order() =>
        Given(Registered, Opened, Verified, Approved, Requested)
            .When(state => PurchaseDecider.Decide(state, new ReleasePurchase(OrderId, UserId, Attempt: 1)))
            .Then(Released, Ended);

    [Fact]
    public void Is_done_once_no_order_is_open() =>
        Given(Registered, Opened, Verified, Requested, Ended).When(Finish).Then(Erased);

    [Fact]
    public void Is_done_once() => Given(Registered, Opened, Verified, Requested, Ended, Erased).When(Finish).Then();

    [Fact]
    public void Contradicts_an_end_while_an_order_is_open() =>
        Given(Registered, Opened, Verified, Approved, Requested).When(Finish).ThenContradicts();

    [Fact]
    public void Contradicts_an_end_that_nobody_has_asked_for() =>
        Given(Registered, Opened, Verified).When(Finish).ThenContradicts();

    [Fact]
    public void Refuses_new_purchases() =>
        Given(Registered, Opened, Verified, Requested)
            .When(state => PurchaseDecider.Decide(state, new ApprovePurchase(OrderId, UserId, Pounds(1), Attempt: 1)))
            .Then(new PurchaseRefused(OrderId, UserId, "The user's account has been closed.", Attempt: 1, Repeated: false));

    [Fact]
    public void Has_no_way_back()
    {
        Given(Registered, Opened, Verified, Requested)
            .When(new ReinstateUser(UserId, Now))
            .ThenRefuses(Refusal.Conflict, "user-erased", "userId");
        Given(Registered, Opened, Verified, Requested)
            .When(new VerifyUser(UserId, Now))
            .ThenRefuses(Refusal.Conflict, "user-erased", "userId");
        Given(Registered, Opened, Verified, Requested)
            .When(new SuspendUser(UserId, "Fraud", Now))
            .ThenRefuses(Refusal.Conflict, "user-erased", "userId");
        Given(Registered, Opened, Verified, Requested)
            .When(new SetSpendingLimit(UserId, null, Now))
            .ThenRefuses(Refusal.Conflict, "user-erased", "userId");
    }

    [Fact]
    public void Leaves_the_books_as_they_were()
    {
        object[] life = [Registered, Opened, Verified, Approved, new PurchaseSettled(OrderId, UserId, 1, Repeated: false)];
        var before = life.Aggregate(User.Initial, User.Evolve);

        var after = new object[] { Requested, Ended, Erased }.Aggregate(before, User.Evolve);

        after.Purchases.ShouldBe(before.Purchases);
        after.Account.Personal.ShouldBeEmpty();
    }
}
