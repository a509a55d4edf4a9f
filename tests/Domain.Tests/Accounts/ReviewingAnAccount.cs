using Users.Accounts;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public sealed class ReviewingAnAccount : AccountSpecification
{
    private static readonly DateTimeOffset Expiry = Opened.ExpiresAt;
    private static readonly ReviewAccount Review = new(UserId, NextToken, Expiry, Expiry.AddHours(24), Mails: 3, Attempt: 1);

    private static readonly UserReviewed Reviewed = new(
        UserId,
        AccountStatus.PendingVerification,
        Round: 1,
        Opened.ExpiresAt,
        OpenOrders: [],
        Change: 1,
        Attempt: 1
    );

    [Fact]
    public void Tells_how_a_user_stands_whose_token_is_good() =>
        Given(Registered, Opened).When(Review with { Now = Expiry.AddTicks(-1) }).Then(Reviewed);

    [Fact]
    public void Opens_the_next_round_when_the_token_has_expired() =>
        Given(Registered, Opened)
            .When(Review)
            .Then(new VerificationOpened(UserId, 2, NextToken, Expiries: 1, Expiry, Expiry.AddHours(24), Change: 2));

    [Fact]
    public void Lets_the_registration_lapse_after_the_last_mail() =>
        Given(Registered, Opened with { Expiries = 2 }).When(Review).Then(new RegistrationLapsed(UserId, Expiry, Change: 2));

    [Fact]
    public void Leaves_a_lapsed_registration_alone() =>
        Given(Registered, Opened, Lapsed).When(Review).Then(Reviewed with { Status = AccountStatus.Lapsed, Change = 2 });

    [Fact]
    public void Leaves_a_user_alone_who_registered_before_there_were_mails() =>
        Given(Registered).When(Review).Then(Reviewed with { Round = 0, ExpiresAt = null, Change = 0 });

    [Fact]
    public void Tells_which_orders_a_suspended_user_has_open() =>
        Given(Registered, Opened, Verified, Approved, Approved with { OrderId = OtherOrderId }, Suspended, Released)
            .When(Review)
            .Then(Reviewed with { Status = AccountStatus.Suspending, OpenOrders = [OtherOrderId], Change = 3 });

    [Fact]
    public void Does_not_list_the_orders_of_an_active_user() =>
        Given(Registered, Opened, Verified, Approved)
            .When(Review)
            .Then(Reviewed with { Status = AccountStatus.Active, Change = 2 });
}
