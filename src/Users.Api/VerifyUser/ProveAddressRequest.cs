using EventStore.Aggregates;
using EventStore.Metadata;
using FluentValidation;
using MediatR;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;

namespace Users.Api.VerifyUser;

internal sealed record ProveAddressRequest(Guid UserId, string Token) : IRequest<UserChanged>;

internal sealed class ProveAddressValidator : AbstractValidator<ProveAddressRequest>
{
    public ProveAddressValidator() => RuleFor(request => request.Token).Text(VerificationToken.Length);
}

/// <summary>Whoever has the token has read the user's mail, so the user is the caller.</summary>
internal sealed class ProveAddressHandler(AggregateStore<UsersLog, User> users, TimeProvider clock)
    : IRequestHandler<ProveAddressRequest, UserChanged>
{
    public async Task<UserChanged> Handle(ProveAddressRequest request, CancellationToken cancellationToken)
    {
        var hash = new VerificationToken(request.Token).Sha256;
        var (user, version, position) = await users.Decide(
            User.StreamId(request.UserId),
            state => AccountDecider.Decide(state, new ProveAddress(request.UserId, hash, clock.GetUtcNow())),
            EventMetadata.For(request.UserId.ToString(), causationId: null, $"user {request.UserId:D}"),
            cancellationToken
        );
        return new(request.UserId, user.Account.Status, version, position);
    }
}
