using Microsoft.AspNetCore.Identity;
using Orders.Identity.Sessions;

namespace Orders.Identity.Accounts;

/// <summary>Begins sessions for those who know their password.</summary>
public sealed class SignIn(
    AccountStore accounts,
    Passwords passwords,
    Lockout lockout,
    ClosureStore closures,
    SessionStore sessions
)
{
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<SignInResult> Try(string email, string password, CancellationToken cancellationToken)
    {
        if (await lockout.Attempt(email, cancellationToken) is { } pause)
        {
            return new SignInResult.LockedOut(pause);
        }

        var account = await accounts.Find(email, cancellationToken);
        var verified = await passwords.Verify(account?.PasswordHash, password, cancellationToken);
        if (account is null || verified is PasswordVerificationResult.Failed)
        {
            return new SignInResult.Wrong();
        }

        if (verified is PasswordVerificationResult.SuccessRehashNeeded)
        {
            await accounts.Rehash(account.UserId, passwords.Hash(password), cancellationToken);
        }

        await lockout.Succeeded(email, cancellationToken);
        if (await closures.IsClosed(account.UserId, cancellationToken))
        {
            return new SignInResult.Closed();
        }

        return new SignInResult.SignedIn(await sessions.Begin(account.UserId, cancellationToken));
    }
}

public abstract record SignInResult
{
    private SignInResult() { }

    public sealed record SignedIn(Session Session) : SignInResult;

    /// <summary>The address or the password; nobody is told which.</summary>
    public sealed record Wrong : SignInResult;

    /// <summary>The password was right, and its user may not sign in.</summary>
    public sealed record Closed : SignInResult;

    public sealed record LockedOut(TimeSpan RetryAfter) : SignInResult;
}
