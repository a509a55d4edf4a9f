using FluentValidation;
using MediatR;
using Orders.Identity.Accounts;
using Orders.Identity.Sessions;
using Orders.ServiceDefaults.Problems;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;

namespace Users.Api.SignIn;

/// <param name="Email">The address that the user is registered with.</param>
public sealed record SignInRequest(string Email, string Password) : IRequest<Session>;

internal sealed class SignInValidator : AbstractValidator<SignInRequest>
{
    public SignInValidator()
    {
        RuleFor(request => request.Email).Text(AccountLimits.Email);
        RuleFor(request => request.Password).Text(Passwords.Longest);
    }
}

internal sealed class SignInHandler(Orders.Identity.Accounts.SignIn signIn) : IRequestHandler<SignInRequest, Session>
{
    public async Task<Session> Handle(SignInRequest request, CancellationToken cancellationToken) =>
        await signIn.Try(request.Email, request.Password, cancellationToken) switch
        {
            SignInResult.SignedIn signedIn => signedIn.Session,
            SignInResult.Closed => throw new ProblemException(
                ProblemTypes.Forbidden,
                "This account is suspended: ask those who run the service."
            ),
            SignInResult.LockedOut locked => throw LockedOut.For(locked.RetryAfter),
            _ => throw new ProblemException(ProblemTypes.Unauthenticated, "The e-mail address or the password is wrong."),
        };
}
