using MassTransit;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Deadlines;

namespace Users.Api.UserWorkflow;

/// <summary>
/// The users' workflow as a table of states. The user's stream decides; the saga sees to it that what is decided comes about. A
/// change that is newer than what it has heard of tells by itself where the user stands, so changes may come late, twice or not at
/// all: whenever nothing comes, the saga asks the accounts to review the user, and goes on from their answer.
/// </summary>
public sealed class UserSagaMachine : MassTransitStateMachine<UserSaga>
{
    private readonly UserSagaOptions _options;
    private readonly TimeProvider _time;

    public UserSagaMachine(IOptions<UserSagaOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        InstanceState(saga => saga.CurrentState);
        OnUnhandledEvent(late => late.Ignore());
        CorrelateByUser();
        Initially(Changes());
        Initially(When(OrdersEnded, IsNews).Then(Hear).Then(Review).TransitionTo(Suspending));
        During(Everywhere, Changes());
        During(Everywhere, When(OrdersEnded, IsNews).Then(Hear).Then(Review));
        Verify();
        GoOnFromReviews();
    }

    public State SendingMail { get; private set; } = null!;
    public State AwaitingVerification { get; private set; } = null!;
    public State Lapsed { get; private set; } = null!;
    public State Active { get; private set; } = null!;
    public State Suspending { get; private set; } = null!;
    public State Suspended { get; private set; } = null!;
    public State Erasing { get; private set; } = null!;
    public State Erased { get; private set; } = null!;

    public Event<VerificationOpened> Opened { get; private set; } = null!;
    public Event<RegistrationLapsed> RegistrationLapsed { get; private set; } = null!;
    public Event<UserVerified> Verified { get; private set; } = null!;
    public Event<UserSuspended> UserSuspended { get; private set; } = null!;
    public Event<UserReinstated> Reinstated { get; private set; } = null!;
    public Event<OpenOrdersEnded> OrdersEnded { get; private set; } = null!;
    public Event<UserErasureRequested> ErasureRequested { get; private set; } = null!;
    public Event<UserErased> UserErased { get; private set; } = null!;
    public Event<UserReviewed> Reviewed { get; private set; } = null!;
    public Event<VerificationMailed> Mailed { get; private set; } = null!;
    public Event<DeadlinePassed> DeadlinePassed { get; private set; } = null!;

    private State[] Everywhere => [SendingMail, AwaitingVerification, Lapsed, Active, Suspending, Suspended, Erasing, Erased];

    /// <summary>In whichever state: each says where the user stands.</summary>
    private EventActivities<UserSaga>[] Changes() =>
        [
            When(Opened, IsNews)
                .Then(Hear)
                .Then(x => x.Saga.Open(x.Message.Round, x.Message.ExpiresAt))
                .Then(x => x.Saga.AskForMail(_options))
                .TransitionTo(SendingMail),
            When(RegistrationLapsed, IsNews).Then(Hear).Then(x => x.Saga.Rest()).TransitionTo(Lapsed),
            When(Verified, IsNews).Then(Hear).Then(x => x.Saga.Rest()).TransitionTo(Active),
            When(UserSuspended, IsNews).Then(Hear).Then(Review).TransitionTo(Suspending),
            When(Reinstated, IsNews).Then(Hear).Then(Review).TransitionTo(Active),
            When(ErasureRequested, IsNews).Then(Hear).Then(Review).TransitionTo(Erasing),
            When(UserErased, IsNews).Then(Hear).Then(x => x.Saga.Rest()).TransitionTo(Erased),
        ];

    private void Verify()
    {
        During(
            SendingMail,
            When(Mailed, x => x.Message.Round == x.Saga.Round)
                .Then(x => x.Saga.AwaitExpiry(_time.GetUtcNow()))
                .TransitionTo(AwaitingVerification),
            When(DeadlinePassed, IsCurrent)
                .IfElse(
                    x => _time.GetUtcNow() < x.Saga.ExpiresAt,
                    again => again.Then(x => x.Saga.AskForMail(_options)),
                    over => over.Then(Review).TransitionTo(AwaitingVerification)
                )
        );
    }

    private void GoOnFromReviews()
    {
        During(
            [AwaitingVerification, Lapsed, Active, Suspending, Suspended, Erasing, Erased],
            When(DeadlinePassed, IsCurrent).Then(Review)
        );
        During(
            Everywhere,
            When(Reviewed, x => Tells(x, AccountStatus.PendingVerification) && x.Message.Change == x.Saga.Change)
                .Then(x => x.Saga.AwaitExpiry(_time.GetUtcNow())),
            When(Reviewed, x => Tells(x, AccountStatus.PendingVerification) && x.Message.Change > x.Saga.Change)
                .Then(Adopt)
                .Then(x => x.Saga.AskForMail(_options))
                .TransitionTo(SendingMail),
            When(Reviewed, x => Tells(x, AccountStatus.Lapsed)).Then(Adopt).Then(x => x.Saga.Rest()).TransitionTo(Lapsed),
            When(Reviewed, x => Tells(x, AccountStatus.Active)).Then(Adopt).Then(x => x.Saga.Rest()).TransitionTo(Active),
            When(Reviewed, x => Tells(x, AccountStatus.Suspended)).Then(Adopt).Then(x => x.Saga.Rest()).TransitionTo(Suspended),
            When(Reviewed, x => Tells(x, AccountStatus.Erased)).Then(Adopt).Then(x => x.Saga.Rest()).TransitionTo(Erased),
            When(Reviewed, x => Tells(x, AccountStatus.Erasing) && x.Message.OpenOrders.Count == 0)
                .Then(Adopt)
                .Then(x => x.Saga.AskForErasure(_options))
                .TransitionTo(Erasing),
            When(Reviewed, x => Tells(x, AccountStatus.Erasing) && x.Message.OpenOrders.Count > 0)
                .Then(Adopt)
                .Then(x => x.Saga.CancelOrders(x.Message.OpenOrders, _options))
                .TransitionTo(Erasing),
            When(Reviewed, x => Tells(x, AccountStatus.Suspending))
                .Then(Adopt)
                .Then(x => x.Saga.CancelOrders(x.Message.OpenOrders, _options))
                .TransitionTo(Suspending)
        );
    }

    private void Review<T>(BehaviorContext<UserSaga, T> x)
        where T : class => x.Saga.AskForReview(_options);

    private static void Hear<T>(BehaviorContext<UserSaga, T> x)
        where T : class, IUserChange => x.Saga.Hear(x.Message);

    private static void Adopt(BehaviorContext<UserSaga, UserReviewed> x) => x.Saga.Adopt(x.Message);

    private static bool IsNews<T>(BehaviorContext<UserSaga, T> x)
        where T : class, IUserChange => x.Message.Change > x.Saga.Change;

    /// <summary>The review that was last asked for, or one of a change that the saga has missed.</summary>
    private static bool Tells(BehaviorContext<UserSaga, UserReviewed> x, AccountStatus status) =>
        x.Message.Status == status
        && (x.Message.Change > x.Saga.Change || (x.Message.Change == x.Saga.Change && x.Message.Attempt == x.Saga.Attempt));

    /// <summary>The saga's own deadline, or that of a change which the saga, as it stands, has not heard of.</summary>
    private static bool IsCurrent(BehaviorContext<UserSaga, DeadlinePassed> x) =>
        x.Saga.IsCurrent(x.Message) || x.Message.SagaVersion == x.Saga.Version;

    private void CorrelateByUser()
    {
        Event(() => Opened, ByUser);
        Event(() => RegistrationLapsed, ByUser);
        Event(() => Verified, ByUser);
        Event(() => UserSuspended, ByUser);
        Event(() => Reinstated, ByUser);
        Event(() => OrdersEnded, ByUser);
        Event(() => ErasureRequested, ByUser);
        Event(() => UserErased, ByUser);
        Event(() => Reviewed, ByUser);
        Event(() => Mailed, ByUser);
        Event(() => DeadlinePassed, e => e.CorrelateById(x => x.Message.SagaId).OnMissingInstance(m => m.Discard()));
    }

    private static void ByUser<T>(IEventCorrelationConfigurator<UserSaga, T> e)
        where T : class, IUserMessage => e.CorrelateById(x => x.Message.UserId);
}
