using EventStore.Read;
using Orders.Contracts;
using Orders.Identity.Accounts;
using Orders.Identity.Sessions;

namespace Users.Api;

/// <summary>Lets users sign in, or not, as their stream says. Done again and again, it comes to the same.</summary>
internal sealed class UserAccess(ClosureStore closures, SessionDirectory sessions)
{
    public async Task Follow(Guid userId, Folded<User> user, CancellationToken cancellationToken)
    {
        var closed =
            user.State.Account.Status
            is AccountStatus.Suspending
                or AccountStatus.Suspended
                or AccountStatus.Erasing
                or AccountStatus.Erased;
        await closures.Set(userId, closed, user.Version, cancellationToken);
        sessions.Forget();
    }
}
