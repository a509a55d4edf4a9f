using Orders.Contracts;
using Orders.Messaging.Sagas;

namespace Users.Api.UserWorkflow;

/// <summary>One user on their way. It knows no more of them than how they stand; the user's own stream decides.</summary>
public sealed class UserSaga : LogSaga
{
    public const string StreamPrefix = "user-saga";

    private const string CancellationReason = "The user may not buy any more.";

    /// <summary>The last change of the user that it has heard of: earlier ones that come late are passed over.</summary>
    public int Change { get; set; }

    /// <summary>The round of the verification whose mail is asked for, or was sent.</summary>
    public int Round { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>How often what is awaited has been asked for; 0 where nothing is.</summary>
    public int Attempt { get; set; }

    /// <summary>It goes on trying, but somebody should look.</summary>
    public bool NeedsAttention { get; set; }

    public static string StreamId(Guid userId) => $"{StreamPrefix}-{userId:D}";

    internal void Hear(IUserChange change)
    {
        GoTo(change.Change);
        Attempt = 0;
    }

    internal void Adopt(UserReviewed review)
    {
        GoTo(review.Change);
        (Round, ExpiresAt) = (review.Round, review.ExpiresAt);
    }

    internal void Open(int round, DateTimeOffset expiresAt) => (Round, ExpiresAt, Attempt) = (round, expiresAt, 0);

    internal void AskForMail(UserSagaOptions options)
    {
        Try(options);
        Send(new MailVerification(CorrelationId, Round, Attempt));
        SetDeadline(options.DeadlineOf(Attempt), Queues.Mail);
    }

    /// <summary>A person is awaited, and when the time is over, the accounts.</summary>
    internal void AwaitExpiry(DateTimeOffset now)
    {
        (Attempt, NeedsAttention) = (0, false);
        var left = (ExpiresAt ?? now) - now;
        SetDeadline(left > TimeSpan.Zero ? left : TimeSpan.Zero, Queues.Accounts);
    }

    internal void AskForReview(UserSagaOptions options)
    {
        Try(options);
        Send(new ReviewUser(CorrelationId, Attempt));
        SetDeadline(options.DeadlineOf(Attempt), Queues.Accounts);
    }

    /// <summary>Asks for all that are still open; those that end meanwhile take no notice.</summary>
    internal void CancelOrders(IEnumerable<Guid> orders, UserSagaOptions options)
    {
        foreach (var order in orders)
        {
            Send(new CancelOrder(order, CorrelationId, CancellationReason, Attempt));
        }

        SetDeadline(options.DeadlineOf(Attempt), Queues.Cancellations);
    }

    internal void AskForErasure(UserSagaOptions options)
    {
        Send(new EraseUser(CorrelationId, Attempt));
        SetDeadline(options.DeadlineOf(Attempt), Queues.Accounts);
    }

    internal void Rest()
    {
        (Attempt, NeedsAttention) = (0, false);
        ClearDeadline();
    }

    private void GoTo(int change)
    {
        while (Change < change)
        {
            Change++;
            Meet(ChangeDeadline.Id(CorrelationId, Change));
        }
    }

    private void Try(UserSagaOptions options)
    {
        Attempt++;
        NeedsAttention = Attempt > options.MaxAttempts;
    }
}
