using Users.Accounts;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public sealed class VerifyingAUser : AccountSpecification
{
    private static readonly VerifyUser Vouch = new(UserId, Now);

    [Fact]
    public void Activates_a_registered_user() => Given(Registered, Opened).When(Vouch).Then(Verified);

    [Fact]
    public void Activates_a_user_registered_before_there_were_mails() =>
        Given(Registered).When(Vouch).Then(Verified with { Change = 1 });

    [Fact]
    public void Activates_a_user_whose_registration_has_lapsed() =>
        Given(Registered, Opened, Lapsed).When(Vouch).Then(Verified with { Change = 3 });

    [Fact]
    public void Changes_nothing_for_an_active_user() => Given(Registered, Opened, Verified).When(Vouch).Then();

    [Fact]
    public void Does_not_reinstate_a_suspended_user() => Given(Registered, Opened, Verified, Suspended).When(Vouch).Then();

    [Fact]
    public void Refuses_an_unknown_user() => Given().When(Vouch).ThenRefuses(Refusal.NotFound, "user-unknown", "userId");

    [Fact]
    public void Does_not_take_a_refused_order_for_a_registration() =>
        Given(new PurchaseRefused(OrderId, UserId, "The user is unknown.", Attempt: 1, Repeated: false))
            .When(Vouch)
            .ThenRefuses(Refusal.NotFound, "user-unknown", "userId");
}
