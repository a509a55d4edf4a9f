using Orders.Contracts;
using Orders.ServiceDefaults.Problems;
using Users.Api.GetUser;

namespace Users.Api;

internal static class ErasedUsers
{
    private static readonly ProblemType Erased = new("user-erased", 409, "The present state does not allow this");

    /// <summary>Nothing that could be read of an address again is written for whoever is to be erased.</summary>
    /// <exception cref="ProblemException">The user has been erased, or is about to be.</exception>
    public static UserView NotErased(this UserView user) =>
        user.Status is AccountStatus.Erasing or AccountStatus.Erased
            ? throw new ProblemException(Erased, "The user has been erased, or is about to be: there is no way back.")
            : user;
}
