using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using MediatR;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Identity.Personal;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;
using Users.Api.VerifyUser;

namespace Users.Api.RegisterUser;

internal sealed class RegisterUserHandler(
    IEventLog<UsersLog> log,
    UserChanges changes,
    PersonalDataVault vault,
    VerificationTokens tokens,
    IOptions<VerificationOptions> verification,
    Caller caller,
    TimeProvider clock,
    AnswerClaims claims
) : IRequestHandler<RegisterUserRequest, UserChanged>
{
    public async Task<UserChanged> Handle(RegisterUserRequest request, CancellationToken cancellationToken)
    {
        var (userId, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        var limit = request.SpendingLimit is { } given ? new Money(given.Amount, given.Currency) : (Money?)null;
        var personal = await vault.Close(userId, new PersonalData(request.Email, request.Name), cancellationToken);
        var registered = AccountDecider.Decide(
            User.Initial,
            new Users.Accounts.RegisterUser(userId, request.Email, request.Name, personal, limit, now)
        );
        var opened = AccountDecider.Decide(
            registered.Aggregate(User.Initial, User.Evolve),
            new OpenVerification(
                userId,
                (await tokens.Key(cancellationToken)).Of(userId, round: 1).Sha256,
                now,
                now + verification.Value.TokenLifetime,
                verification.Value.ResendPause
            )
        );
        var version = registered.Count + opened.Count;
        var answer = new UserChanged(userId, AccountStatus.PendingVerification, version, Position: 0);
        var unit = AppendUnit.Of(
            User.StreamId(userId),
            ExpectedVersion.None,
            EventMetadata.For(userId.ToString(), causationId: null, caller.Name),
            [.. registered, .. opened]
        ) with
        {
            Claim = claims.Of(Answer(answer)),
            Deadlines = [.. changes.Deadlines(userId, opened)],
        };
        var result = await log.Append(unit, cancellationToken);
        return answer with { Position = result.Position };
    }

    public static CommandAnswer Answer(UserChanged user) =>
        new(StatusCodes.Status201Created, user) { Location = $"/users/{user.Id}", ETag = EntityTag.Of(user.Version) };
}
