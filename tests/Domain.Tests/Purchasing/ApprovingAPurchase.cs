using Users.Purchasing;
using static Domain.Tests.Some;

namespace Domain.Tests.Purchasing;

public sealed class ApprovingAPurchase : PurchaseSpecification
{
    private const string TooLate = "The purchase was released before it was asked for.";
    private static readonly ApprovePurchase Again = Approve with { Attempt = 2 };

    [Fact]
    public void Approves_within_the_limit() => Given(Registered, Verified).When(Approve).Then(Approved);

    [Fact]
    public void Approves_up_to_the_limit_exactly() => Given(Registered, Verified, Other(600)).When(Approve).Then(Approved);

    [Fact]
    public void Refuses_beyond_what_open_orders_leave_of_the_limit() =>
        Given(Registered, Verified, Other(601))
            .When(Approve)
            .Then(Refused("The order of 400 GBP exceeds what is left of the spending limit, 399 GBP (minor units)."));

    [Fact]
    public void Refuses_beyond_what_settled_orders_leave_of_the_limit() =>
        Given(Registered, Verified, Other(601), Settled with { OrderId = OtherOrderId })
            .When(Approve)
            .Then(Refused("The order of 400 GBP exceeds what is left of the spending limit, 399 GBP (minor units)."));

    [Fact]
    public void Approves_what_a_released_order_left_free() =>
        Given(Registered, Verified, Other(1_000), Released with { OrderId = OtherOrderId }).When(Approve).Then(Approved);

    [Fact]
    public void Refuses_another_currency_than_the_limits() =>
        Given(Registered, Verified)
            .When(Approve with { Amount = new Money(400, "EUR") })
            .Then(Refused("The user's spending limit is in GBP, the order in EUR."));

    [Fact]
    public void Approves_anything_without_a_limit() =>
        Given(Registered with { SpendingLimit = null }, Verified)
            .When(Approve with { Amount = new Money(long.MaxValue, "EUR") })
            .Then(Approved with { Amount = new Money(long.MaxValue, "EUR") });

    [Fact]
    public void Refuses_what_no_book_can_hold() =>
        Given(Registered with { SpendingLimit = null }, Verified, Other(long.MaxValue))
            .When(Approve)
            .Then(Refused("The user's purchases exceed what can be booked."));

    [Fact]
    public void Refuses_an_unknown_user() => Given().When(Approve).Then(Refused("The user is unknown."));

    [Fact]
    public void Refuses_a_user_who_is_not_verified() =>
        Given(Registered).When(Approve).Then(Refused("The user is not active: their registration has not been verified."));

    [Fact]
    public void Refuses_for_a_reason_from_outside() =>
        Given(Registered, Verified)
            .When(state => PurchaseDecider.Decide(state, Approve, objection: "On strike."))
            .Then(Refused("On strike."));

    [Fact]
    public void Names_the_reason_from_outside_first() =>
        Given().When(state => PurchaseDecider.Decide(state, Approve, objection: "On strike.")).Then(Refused("On strike."));

    [Fact]
    public void Answers_again_and_reserves_nothing_more() =>
        Given(Registered, Verified, Approved).When(Again).Then(Approved with { Attempt = 2, Repeated = true });

    [Fact]
    public void Answers_again_after_it_was_settled() =>
        Given(Registered, Verified, Approved, Settled).When(Again).Then(Approved with { Attempt = 2, Repeated = true });

    [Fact]
    public void Contradicts_another_amount() =>
        Given(Registered, Verified, Approved).When(Again with { Amount = Pounds(401) }).ThenContradicts();

    [Fact]
    public void Remembers_a_refusal_even_when_the_user_has_become_active() =>
        Given(Registered, Refused("Not active."), Verified)
            .When(Again)
            .Then(Refused("Not active.") with { Attempt = 2, Repeated = true });

    [Fact]
    public void Remembers_the_refusal_of_an_unknown_user() =>
        Given(Refused("The user is unknown."))
            .When(Again)
            .Then(Refused("The user is unknown.") with { Attempt = 2, Repeated = true });

    [Fact]
    public void Remembers_a_refusal_through_its_release() =>
        Given(Registered, Verified, Refused("Too dear."), Released)
            .When(Again)
            .Then(Refused("Too dear.") with { Attempt = 2, Repeated = true });

    [Fact]
    public void Refuses_what_was_released_before_it_was_asked_for() =>
        Given(Registered, Verified, Released).When(Approve).Then(Refused(TooLate));

    [Fact]
    public void Remembers_that_refusal_as_well() =>
        Given(Registered, Verified, Released, Refused(TooLate))
            .When(Again)
            .Then(Refused(TooLate) with { Attempt = 2, Repeated = true });
}
