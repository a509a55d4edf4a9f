using EventStore;
using EventStore.Append;
using EventStore.Read;
using MassTransit;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Identity.Personal;
using Orders.Messaging.Consumers;
using Users.Api.Mailing;
using Users.Api.Reviewing;

namespace Users.Api.VerifyUser;

/// <summary>Sends the mail of a round once, as far as it knows, and none where the round is over.</summary>
internal sealed class VerificationMailConsumer(
    IEventLog<UsersLog> log,
    VerificationTokens tokens,
    PersonalDataVault vault,
    IMailer mailer,
    IOptions<VerificationOptions> options,
    TimeProvider clock
) : IConsumer<MailVerification>
{
    private const string Who = "mail";

    public async Task Consume(ConsumeContext<MailVerification> context)
    {
        var (userId, round, attempt) = (context.Message.UserId, context.Message.Round, context.Message.Attempt);
        var sent = await Sent(userId, round, context.CancellationToken) ?? await Send(userId, round, context.CancellationToken);
        var answer = new VerificationMailed(userId, round, sent, attempt);
        await log.Append(
            context.Unit(Who, new StreamAppend(AnswerStream.Of(userId), ExpectedVersion.Any, [answer])),
            context.CancellationToken
        );
    }

    /// <summary>What was answered about this round before; null where it was not asked for.</summary>
    private async Task<bool?> Sent(Guid userId, int round, CancellationToken cancellationToken) =>
        (await log.ReadStream(AnswerStream.Of(userId), cancellationToken: cancellationToken))
            .Select(recorded => recorded.Data)
            .OfType<VerificationMailed>()
            .FirstOrDefault(mailed => mailed.Round == round)
            ?.Sent;

    private async Task<bool> Send(Guid userId, int round, CancellationToken cancellationToken)
    {
        var user = await log.Fold(User.StreamId(userId), User.Initial, User.Evolve, cancellationToken);
        if (
            user.State.Account is not { Status: AccountStatus.PendingVerification, Verification: { } open } account
            || open.Round != round
            || open.IsExpired(clock.GetUtcNow())
        )
        {
            return false;
        }

        var token = (await tokens.Key(cancellationToken)).Of(userId, round);
        var personal = await vault.Open(userId, account.Personal, cancellationToken);
        await mailer.Send(
            VerificationMail.To(userId, personal.Email, token, open.ExpiresAt, options.Value.Link),
            cancellationToken
        );
        return true;
    }
}
