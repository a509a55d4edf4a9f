using Users;
using Users.Accounts;
using Users.Purchasing;
using static Domain.Tests.Some;

namespace Domain.Tests.Purchasing;

public abstract class PurchaseSpecification()
    : Specification<User>(User.Initial, User.Evolve, (state, command) => PurchaseDecider.Decide(state, (ICommand)command))
{
    protected static readonly UserRegistered Registered = new(UserId, "sealed", Pounds(1_000), Now);
    protected static readonly UserVerified Verified = new(UserId, Now);
    protected static readonly ApprovePurchase Approve = new(OrderId, UserId, Pounds(400), Attempt: 1);
    protected static readonly PurchaseApproved Approved = new(OrderId, UserId, Pounds(400), Attempt: 1, Repeated: false);
    protected static readonly PurchaseReleased Released = new(OrderId, UserId, Attempt: 1, Repeated: false);
    protected static readonly PurchaseSettled Settled = new(OrderId, UserId, Attempt: 1, Repeated: false);

    protected static PurchaseRefused Refused(string reason) => new(OrderId, UserId, reason, Attempt: 1, Repeated: false);

    protected static PurchaseApproved Other(long amount) =>
        new(OtherOrderId, UserId, Pounds(amount), Attempt: 1, Repeated: false);
}
