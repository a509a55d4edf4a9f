using Users.Accounts;
using Users.Purchasing;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public sealed class SuspendingAUser : AccountSpecification
{
    private static readonly SuspendUser Suspend = new(UserId, "Fraud", Now);
    private static readonly ReinstateUser Reinstate = new(UserId, Now);
    private static readonly UserReinstated Reinstated = new(UserId, Now, Change: 4);
    private static readonly PurchaseApproved OtherApproved = Approved with { OrderId = OtherOrderId };
    private static readonly ReleasePurchase Release = new(OrderId, UserId, Attempt: 1);
    private static readonly SettlePurchase Settle = new(OrderId, UserId, Attempt: 1);

    [Fact]
    public void Waits_for_open_orders() => Given(Registered, Opened, Verified, Approved).When(Suspend).Then(Suspended);

    [Fact]
    public void Has_nothing_to_wait_for_where_all_orders_have_ended() =>
        Given(Registered, Opened, Verified, Approved, Released).When(Suspend).Then(Suspended, Ended);

    [Fact]
    public void Changes_nothing_when_suspended_twice() =>
        Given(Registered, Opened, Verified, Suspended, Ended).When(Suspend).Then();

    [Fact]
    public void Refuses_who_is_not_verified() =>
        Given(Registered, Opened).When(Suspend).ThenRefuses(Refusal.Conflict, "user-not-active", "userId");

    [Fact]
    public void Refuses_an_unknown_user() => Given().When(Suspend).ThenRefuses(Refusal.NotFound, "user-unknown", "userId");

    [Fact]
    public void Needs_a_reason() =>
        Given(Registered, Opened, Verified)
            .When(Suspend with { Reason = " " })
            .ThenRefuses(Refusal.Invalid, "user-invalid", "reason");

    [Fact]
    public void Is_over_with_the_release_of_the_last_open_order() =>
        Given(Registered, Opened, Verified, Approved, Suspended)
            .When(state => PurchaseDecider.Decide(state, Release))
            .Then(Released, Ended);

    [Fact]
    public void Is_over_with_the_settlement_of_the_last_open_order() =>
        Given(Registered, Opened, Verified, Approved, Suspended)
            .When(state => PurchaseDecider.Decide(state, Settle))
            .Then(new PurchaseSettled(OrderId, UserId, Attempt: 1, Repeated: false), Ended);

    [Fact]
    public void Goes_on_while_another_order_is_open() =>
        Given(Registered, Opened, Verified, Approved, OtherApproved, Suspended)
            .When(state => PurchaseDecider.Decide(state, Release))
            .Then(Released);

    [Fact]
    public void Is_over_once() =>
        Given(Registered, Opened, Verified, Approved, Suspended, Released, Ended)
            .When(state => PurchaseDecider.Decide(state, Release with { Attempt = 2 }))
            .Then(Released with { Attempt = 2, Repeated = true });

    [Fact]
    public void Is_not_over_with_the_release_of_an_order_that_was_never_approved() =>
        Given(Registered, Opened, Verified, OtherApproved, Suspended)
            .When(state => PurchaseDecider.Decide(state, Release))
            .Then(Released);

    [Fact]
    public void Says_nothing_of_the_orders_of_an_active_user() =>
        Given(Registered, Opened, Verified, Approved).When(state => PurchaseDecider.Decide(state, Release)).Then(Released);

    [Fact]
    public void Refuses_new_purchases() =>
        Given(Registered, Opened, Verified, Suspended)
            .When(state => PurchaseDecider.Decide(state, new ApprovePurchase(OrderId, UserId, Pounds(1), Attempt: 1)))
            .Then(new PurchaseRefused(OrderId, UserId, "The user is suspended.", Attempt: 1, Repeated: false));

    [Fact]
    public void Refuses_new_purchases_once_it_is_over() =>
        Given(Registered, Opened, Verified, Suspended, Ended)
            .When(state => PurchaseDecider.Decide(state, new ApprovePurchase(OrderId, UserId, Pounds(1), Attempt: 1)))
            .Then(new PurchaseRefused(OrderId, UserId, "The user is suspended.", Attempt: 1, Repeated: false));

    [Fact]
    public void Ends_with_a_reinstatement() =>
        Given(Registered, Opened, Verified, Suspended, Ended).When(Reinstate).Then(Reinstated with { Change = 5 });

    [Fact]
    public void Ends_with_a_reinstatement_while_orders_are_still_open() =>
        Given(Registered, Opened, Verified, Approved, Suspended).When(Reinstate).Then(Reinstated);

    [Fact]
    public void Says_nothing_of_orders_after_a_reinstatement() =>
        Given(Registered, Opened, Verified, Approved, Suspended, Reinstated)
            .When(state => PurchaseDecider.Decide(state, Release))
            .Then(Released);

    [Fact]
    public void Begins_anew_after_a_reinstatement() =>
        Given(Registered, Opened, Verified, Approved, Suspended, Reinstated).When(Suspend).Then(Suspended with { Change = 5 });

    [Fact]
    public void Changes_nothing_when_an_active_user_is_reinstated() => Given(Registered, Opened, Verified).When(Reinstate).Then();

    [Fact]
    public void Refuses_to_reinstate_who_is_not_verified() =>
        Given(Registered, Opened).When(Reinstate).ThenRefuses(Refusal.Conflict, "user-not-active", "userId");
}
