using Users;
using Users.Accounts;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public abstract class AccountSpecification() : Specification<User>(User.Initial, User.Evolve, AccountDecider.Decide)
{
    protected const string Token = "AA";
    protected const string NextToken = "BB";

    protected static readonly UserRegistered Registered = new(UserId, "sealed", SpendingLimit: null, Now);
    protected static readonly VerificationOpened Opened = new(UserId, 1, Token, Expiries: 0, Now, Now.AddHours(24), Change: 1);
    protected static readonly UserVerified Verified = new(UserId, Now, Change: 2);
    protected static readonly RegistrationLapsed Lapsed = new(UserId, Now, Change: 2);
    protected static readonly UserSuspended Suspended = new(UserId, "Fraud", Now, Change: 3);
    protected static readonly OpenOrdersEnded Ended = new(UserId, Change: 4);
    protected static readonly PurchaseApproved Approved = new(OrderId, UserId, Pounds(400), Attempt: 1, Repeated: false);
    protected static readonly PurchaseReleased Released = new(OrderId, UserId, Attempt: 1, Repeated: false);
}
