using FluentValidation;
using MediatR;
using Orders.Identity.Access;
using Orders.Identity.Accounts;
using Orders.Identity.Sessions;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;
using Users.Api.GetUser;

namespace Users.Api.GrantScopes;

internal sealed record GrantScopesRequest(Guid UserId, IReadOnlyList<string> Scopes) : IRequest<IReadOnlyList<string>>;

internal sealed class GrantScopesValidator : AbstractValidator<GrantScopesRequest>
{
    public GrantScopesValidator() => RuleFor(request => request.Scopes).KnownScopes();
}

internal sealed class GrantScopesHandler(IMediator mediator, AccountStore accounts, SessionDirectory directory, Caller caller)
    : IRequestHandler<GrantScopesRequest, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(GrantScopesRequest request, CancellationToken cancellationToken)
    {
        var reach = caller.Reach(Scopes.Administer);
        var user = (await mediator.Send(new GetUserRequest(request.UserId, reach), cancellationToken)).NotErased();
        var scopes = Scopes.All.Intersect(request.Scopes, StringComparer.Ordinal).ToArray();
        try
        {
            await accounts.SetScopes(user.Id, user.Email, scopes, cancellationToken);
        }
        catch (EmailTakenException taken)
        {
            throw new ProblemException(ProblemTypes.EmailTaken, taken.Message);
        }

        directory.Forget();
        return scopes;
    }
}
