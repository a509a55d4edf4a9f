using Orders.Contracts;
using static Orders.Contracts.AccountStatus;

namespace Users.Audit;

/// <summary>From which statuses a change may come.</summary>
internal static class Standing
{
    public static bool Allows(AccountStatus before, IUserChange change) =>
        change switch
        {
            VerificationOpened or UserVerified => before is PendingVerification or Lapsed,
            RegistrationLapsed => before is PendingVerification,
            UserSuspended => before is Active,
            UserReinstated => before is Suspending or Suspended,
            OpenOrdersEnded => before is Suspending or Erasing,
            UserErasureRequested => before is not (Unknown or Erasing or Erased),
            UserErased => before is Erasing,
            _ => true,
        };

    /// <summary>Whether the change says that no order is open.</summary>
    public static bool EndsOrders(IUserChange change) => change is OpenOrdersEnded or UserErased;
}
