using EventStore.Aggregates;
using EventStore.Metadata;
using FluentValidation;
using MediatR;
using Orders.Contracts;
using Orders.ServiceDefaults.Access;
using Users.Accounts;
using Users.Api.RegisterUser;

namespace Users.Api.SetSpendingLimit;

internal sealed record SetSpendingLimitRequest(Guid UserId, SpendingLimit? Limit) : IRequest<UserChanged>;

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
        var (user, version, position) = await users.Decide(
            User.StreamId(request.UserId),
            state => AccountDecider.Decide(state, new Users.Accounts.SetSpendingLimit(request.UserId, limit, clock.GetUtcNow())),
            EventMetadata.For(request.UserId.ToString(), causationId: null, caller.Name),
            cancellationToken
        );
        return new(request.UserId, user.Account.Status, version, position);
    }
}
