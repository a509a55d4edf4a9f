using EventStore;
using EventStore.Append;
using EventStore.Read;
using MassTransit;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Consumers;
using Users.Accounts;
using Users.Api.VerifyUser;

namespace Users.Api.Reviewing;

/// <summary>What the users' saga asks of the accounts.</summary>
internal sealed class AccountsConsumer(
    IEventLog<UsersLog> log,
    UserAccess access,
    VerificationTokens tokens,
    IOptions<VerificationOptions> options,
    TimeProvider clock
) : IConsumer<ReviewUser>
{
    private const string Who = "accounts";

    public async Task Consume(ConsumeContext<ReviewUser> context)
    {
        var (userId, attempt) = (context.Message.UserId, context.Message.Attempt);
        var user = await Read(userId, context.CancellationToken);
        await access.Follow(userId, user, context.CancellationToken);
        var key = await tokens.Key(context.CancellationToken);
        var now = clock.GetUtcNow();
        var review = new ReviewAccount(
            userId,
            key.Next(userId, user.State).Sha256,
            now,
            now + options.Value.TokenLifetime,
            options.Value.Mails,
            attempt
        );
        await Append(context, user, AccountDecider.Decide(user.State, review));
    }

    private Task<Folded<User>> Read(Guid userId, CancellationToken cancellationToken) =>
        log.Fold(User.StreamId(userId), User.Initial, User.Evolve, cancellationToken);

    /// <summary>Changes go into the user's stream, and what is only told beside it, resting on the stream as it was read.</summary>
    private Task<AppendResult> Append<T>(ConsumeContext<T> context, Folded<User> user, IReadOnlyList<object> events)
        where T : class, IUserMessage
    {
        var (stream, version) = (User.StreamId(context.Message.UserId), ExpectedVersion.Exactly(user.Version));
        var unit = events.Any(one => one is IUserChange)
            ? context.Unit(Who, new StreamAppend(stream, version, events))
            : context.Unit(Who, new StreamAppend(AnswerStream.Of(context.Message.UserId), ExpectedVersion.Any, events)) with
            {
                Assertions = [new StreamAssertion(stream, version)],
            };
        return log.Append(unit, context.CancellationToken);
    }
}
