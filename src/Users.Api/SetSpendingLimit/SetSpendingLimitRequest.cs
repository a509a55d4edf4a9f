using EventStore.Aggregates;
using EventStore.Metadata;
using FluentValidation;
using MediatR;
using Orders.Contracts;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;
using Users.Api.RegisterUser;

namespace Users.Api.SetSpendingLimit;

internal sealed record SetSpendingLimitRequest(Guid UserId, SpendingLimit? Limit, IfMatch IfMatch) : IRequest<UserChanged>;

internal sealed class SetSpendingLimitValidator : AbstractValidator<SetSpendingLimitRequest>
{
    public SetSpendingLimitValidator()
    {
        RuleFor(request => request.Limit!.Amount)
            .GreaterThanOrEqualTo(0)
            .WithMessage("Give 0 or more minor units, or null for no limit.")
            .When(request => request.Limit is not null);
        RuleFor(request => request.Limit!.Currency)
            .Must(Currencies.IsKnown)
            .WithMessage("Give a currency code of ISO 4217 in capitals, such as GBP.")
            .When(request => request.Limit is not null);
    }
}

internal sealed class SetSpendingLimitHandler(AggregateStore<UsersLog, User> users, Caller caller, TimeProvider clock)
    : IRequestHandler<SetSpendingLimitRequest, UserChanged>
{
    public async Task<UserChanged> Handle(SetSpendingLimitRequest request, CancellationToken cancellationToken)
    {
        var limit = request.Limit is { } given ? new Money(given.Amount, given.Currency) : (Money?)null;
        var command = new Users.Accounts.SetSpendingLimit(request.UserId, limit, clock.GetUtcNow());
        var (limited, version, position) = await users.Decide(
            User.StreamId(request.UserId),
            new VersionedDecision<User>(
                user => request.IfMatch.Decide(user.Version, () => AccountDecider.Decide(user.State, command)),
                EventMetadata.For(request.UserId.ToString(), causationId: null, caller.Name)
            ),
            cancellationToken
        );
        return new(request.UserId, limited.Account.Status, version, position);
    }
}
