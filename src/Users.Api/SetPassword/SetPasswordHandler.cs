using MediatR;
using Microsoft.AspNetCore.Identity;
using Orders.Identity.Access;
using Orders.Identity.Accounts;
using Orders.Identity.Sessions;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;
using Users.Api.GetUser;
using Users.Api.SignIn;

namespace Users.Api.SetPassword;

internal sealed class SetPasswordHandler(
    IMediator mediator,
    AccountStore accounts,
    Passwords passwords,
    Lockout lockout,
    SessionStore sessions,
    SessionDirectory directory,
    Caller caller
) : IRequestHandler<SetPasswordRequest, Unit>
{
    public async Task<Unit> Handle(SetPasswordRequest request, CancellationToken cancellationToken)
    {
        var reach = caller.Reach(Scopes.SetPasswords);
        var user = (await mediator.Send(new GetUserRequest(request.UserId, reach), cancellationToken)).NotErased();
        // Whoever sits down at somebody's open session must not take over their account, an operator's least of all.
        if (caller.UserId == user.Id)
        {
            await CheckCurrent(request, user.Email, cancellationToken);
        }

        try
        {
            await accounts.SetPassword(user.Id, user.Email, passwords.Hash(request.Password), cancellationToken);
        }
        catch (EmailTakenException taken)
        {
            throw new ProblemException(ProblemTypes.EmailTaken, taken.Message);
        }

        // Whoever knew the old password is out.
        await sessions.EndAll(user.Id, cancellationToken);
        directory.Forget();
        return Unit.Value;
    }

    private async Task CheckCurrent(SetPasswordRequest request, string email, CancellationToken cancellationToken)
    {
        if (await lockout.Attempt(email, cancellationToken) is { } pause)
        {
            throw LockedOut.For(pause);
        }

        var account = await accounts.Find(request.UserId, cancellationToken);
        var verified = await passwords.Verify(account?.PasswordHash, request.CurrentPassword ?? "", cancellationToken);
        if (verified is PasswordVerificationResult.Failed)
        {
            throw ProblemException.Field("currentPassword", "Give the password that you sign in with now.");
        }

        await lockout.Succeeded(email, cancellationToken);
    }
}
