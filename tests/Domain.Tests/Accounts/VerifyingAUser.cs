using Users;
using Users.Accounts;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public sealed class VerifyingAUser() : Specification<User>(User.Initial, User.Evolve, AccountDecider.Decide)
{
    private static readonly UserRegistered Registered = new(UserId, "jane@example.com", "Jane", SpendingLimit: null, Now);
    private static readonly UserVerified Verified = new(UserId, Now);

    [Fact]
    public void Activates_a_registered_user() => Given(Registered).When(new VerifyUser(UserId, Now)).Then(Verified);

    [Fact]
    public void Changes_nothing_for_an_active_user() => Given(Registered, Verified).When(new VerifyUser(UserId, Now)).Then();

    [Fact]
    public void Refuses_an_unknown_user() =>
        Given().When(new VerifyUser(UserId, Now)).ThenRefuses(Refusal.NotFound, "user-unknown", "userId");

    [Fact]
    public void Does_not_take_a_refused_order_for_a_registration() =>
        Given(new PurchaseRefused(OrderId, UserId, "The user is unknown.", Attempt: 1, Repeated: false))
            .When(new VerifyUser(UserId, Now))
            .ThenRefuses(Refusal.NotFound, "user-unknown", "userId");
}
