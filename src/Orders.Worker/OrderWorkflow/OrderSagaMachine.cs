using MassTransit;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Deadlines;

namespace Orders.Worker.OrderWorkflow;

/// <summary>
/// The order workflow as a table of states. Every request has a deadline; a refusal, or a request given up, undoes every step
/// begun, the pending one included, in reverse order. So does a cancellation until the goods have left; afterwards a return undoes
/// what was done. What is not in the table for a state is a late or repeated message, and is
/// ignored there.
/// </summary>
public sealed class OrderSagaMachine : MassTransitStateMachine<OrderSaga>
{
    private readonly OrderSagaOptions _options;
    private readonly TimeProvider _time;

    public OrderSagaMachine(IOptions<OrderSagaOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        InstanceState(saga => saga.CurrentState);
        OnUnhandledEvent(late => late.Ignore());
        CorrelateByOrder();
        ApproveReserveAndAuthorize();
        ShipCaptureAndSettle();
        Compensate();
        Return();
        SettleLateCancellations();
        Intervene();
    }

    public State AwaitingSubmission { get; private set; } = null!;
    public State ApprovingPurchase { get; private set; } = null!;
    public State ReservingStock { get; private set; } = null!;
    public State AuthorizingPayment { get; private set; } = null!;
    public State ArrangingShipment { get; private set; } = null!;
    public State CapturingPayment { get; private set; } = null!;
    public State SettlingPurchase { get; private set; } = null!;
    public State Compensating { get; private set; } = null!;
    public State Completed { get; private set; } = null!;
    public State Rejected { get; private set; } = null!;
    public State Cancelled { get; private set; } = null!;
    public State Returning { get; private set; } = null!;
    public State Returned { get; private set; } = null!;

    public Event<OrderSubmitted> Submitted { get; private set; } = null!;
    public Event<OrderCancellationRequested> CancellationRequested { get; private set; } = null!;
    public Event<OrderReturnRequested> ReturnRequested { get; private set; } = null!;
    public Event<SagaRetryRequested> RetryRequested { get; private set; } = null!;
    public Event<SagaResolutionRequested> ResolutionRequested { get; private set; } = null!;
    public Event<PurchaseApproved> PurchaseApproved { get; private set; } = null!;
    public Event<PurchaseRefused> PurchaseRefused { get; private set; } = null!;
    public Event<PurchaseReleased> PurchaseReleased { get; private set; } = null!;
    public Event<PurchaseSettled> PurchaseSettled { get; private set; } = null!;
    public Event<PurchaseCredited> PurchaseCredited { get; private set; } = null!;
    public Event<StockReserved> StockReserved { get; private set; } = null!;
    public Event<StockRefused> StockRefused { get; private set; } = null!;
    public Event<StockReleased> StockReleased { get; private set; } = null!;
    public Event<GoodsRestocked> GoodsRestocked { get; private set; } = null!;
    public Event<PaymentAuthorized> PaymentAuthorized { get; private set; } = null!;
    public Event<PaymentDeclined> PaymentDeclined { get; private set; } = null!;
    public Event<PaymentVoided> PaymentVoided { get; private set; } = null!;
    public Event<PaymentCaptured> PaymentCaptured { get; private set; } = null!;
    public Event<CaptureFailed> CaptureFailed { get; private set; } = null!;
    public Event<PaymentRefunded> PaymentRefunded { get; private set; } = null!;
    public Event<RefundFailed> RefundFailed { get; private set; } = null!;
    public Event<ShipmentDispatched> ShipmentDispatched { get; private set; } = null!;
    public Event<ShipmentRefused> ShipmentRefused { get; private set; } = null!;
    public Event<ShipmentCancelled> ShipmentCancelled { get; private set; } = null!;
    public Event<ShipmentAlreadyDispatched> ShipmentAlreadyDispatched { get; private set; } = null!;
    public Event<DeadlinePassed> DeadlinePassed { get; private set; } = null!;

    private void ApproveReserveAndAuthorize()
    {
        Initially(
            When(Submitted).Then(x => x.Saga.Begin(x.Message)).Then(Ask(Step.ApprovePurchase)).TransitionTo(ApprovingPurchase),
            // It has overtaken the submission, which has a deadline of its own and will come.
            When(CancellationRequested).Then(x => x.Saga.CallOff(x.Message)).TransitionTo(AwaitingSubmission)
        );

        During(AwaitingSubmission, When(Submitted).Then(x => x.Saga.Begin(x.Message)).Then(End).TransitionTo(Cancelled));

        During(
            ApprovingPurchase,
            When(PurchaseApproved).Then(Ask(Step.ReserveStock)).TransitionTo(ReservingStock),
            When(PurchaseRefused).Then(x => x.Saga.Fail(Ending.Rejected, x.Message.Reason)).Then(End).TransitionTo(Rejected),
            CallOff(Step.ReleasePurchase),
            AskAgainOr(Ending.Rejected, Step.ReleasePurchase)
        );

        During(
            ReservingStock,
            When(StockReserved).Then(Ask(Step.AuthorizePayment)).TransitionTo(AuthorizingPayment),
            When(StockRefused)
                .Then(x => x.Saga.Fail(Ending.Rejected, x.Message.Reason))
                .Then(Ask(Step.ReleaseStock))
                .TransitionTo(Compensating),
            CallOff(Step.ReleaseStock),
            AskAgainOr(Ending.Rejected, Step.ReleaseStock)
        );

        During(
            AuthorizingPayment,
            When(PaymentAuthorized).Then(Ask(Step.ArrangeShipment)).TransitionTo(ArrangingShipment),
            When(PaymentDeclined)
                .Then(x => x.Saga.Fail(Ending.Rejected, x.Message.Reason))
                .Then(Ask(Step.VoidPayment))
                .TransitionTo(Compensating),
            CallOff(Step.VoidPayment),
            AskAgainOr(Ending.Rejected, Step.VoidPayment)
        );
    }

    private void ShipCaptureAndSettle()
    {
        During(
            ArrangingShipment,
            When(ShipmentDispatched).Then(Ask(Step.CapturePayment)).TransitionTo(CapturingPayment),
            When(ShipmentRefused)
                .Then(x => x.Saga.Fail(Ending.Cancelled, x.Message.Reason))
                .Then(Ask(Step.CancelShipment))
                .TransitionTo(Compensating),
            CallOff(Step.CancelShipment),
            AskAgainOr(Ending.Cancelled, Step.CancelShipment)
        );

        During(
            CapturingPayment,
            When(PaymentCaptured).Then(Ask(Step.SettlePurchase)).TransitionTo(SettlingPurchase),
            When(CaptureFailed, x => x.Saga.Pending is Step.CapturePayment && x.Message.Attempt == x.Saga.Attempt)
                .Then(x => x.Saga.PutOff(x.Message.Reason, _options)),
            AskAgain()
        );

        During(SettlingPurchase, When(PurchaseSettled).Then(End).TransitionTo(Completed), AskAgain());
    }

    private void Compensate()
    {
        During(
            Compensating,
            When(ShipmentCancelled, IsAnswerTo<ShipmentCancelled>(Step.CancelShipment)).Then(Ask(Step.VoidPayment)),
            When(ShipmentAlreadyDispatched, IsAnswerTo<ShipmentAlreadyDispatched>(Step.CancelShipment))
                .Then(x => x.Saga.GoOnAfterAll(_time.GetUtcNow()))
                .Then(Ask(Step.CapturePayment))
                .TransitionTo(CapturingPayment),
            When(PaymentVoided, IsAnswerTo<PaymentVoided>(Step.VoidPayment)).Then(Ask(Step.ReleaseStock)),
            When(StockReleased, IsAnswerTo<StockReleased>(Step.ReleaseStock)).Then(Ask(Step.ReleasePurchase)),
            When(PurchaseReleased, IsAnswerTo<PurchaseReleased>(Step.ReleasePurchase))
                .Then(End)
                .IfElse(
                    x => x.Saga.Ending is Ending.Cancelled,
                    cancelled => cancelled.TransitionTo(Cancelled),
                    rejected => rejected.TransitionTo(Rejected)
                ),
            AskAgain()
        );
    }

    private void Return()
    {
        During(
            [Completed, Returned],
            When(ReturnRequested, IsNewReturn)
                .Then(x => x.Saga.Take(x.Message))
                .Then(Ask(Step.RefundPayment))
                .TransitionTo(Returning)
        );

        During(
            Returning,
            When(ReturnRequested, IsNewReturn).Then(x => x.Saga.Take(x.Message)),
            When(
                    PaymentRefunded,
                    x => IsAbout(x, Step.RefundPayment, x.Message.ReturnId) || IsAbout(x, Step.ResolveRefund, x.Message.ReturnId)
                )
                .Then(Ask(Step.RestockGoods)),
            When(RefundFailed, x => IsAbout(x, Step.RefundPayment, x.Message.ReturnId) && x.Message.Attempt == x.Saga.Attempt)
                .Then(x => x.Saga.PutOff(x.Message.Reason, _options)),
            When(GoodsRestocked, x => IsAbout(x, Step.RestockGoods, x.Message.ReturnId)).Then(Ask(Step.CreditPurchase)),
            When(PurchaseCredited, x => IsAbout(x, Step.CreditPurchase, x.Message.ReturnId))
                .Then(x => x.Saga.EndReturn(_time.GetUtcNow()))
                .IfElse(
                    x => x.Saga.ReturnsInHand.Count > 0,
                    next => next.Then(Ask(Step.RefundPayment)),
                    last =>
                        last.IfElse(
                            x => x.Saga.NothingLeft,
                            returned => returned.TransitionTo(Returned),
                            kept => kept.TransitionTo(Completed)
                        )
                ),
            AskAgain()
        );
    }

    private void SettleLateCancellations()
    {
        During(
            [CapturingPayment, SettlingPurchase, Completed, Returning, Returned],
            When(CancellationRequested, IsNewCancellation)
                .Then(x => x.Saga.See(x.Message))
                .Then(x => x.Saga.RefuseCancellation(_time.GetUtcNow()))
        );
        // The order is being undone, or ended otherwise: the end answers the request, or the carrier does.
        During(
            [Compensating, Rejected, Cancelled],
            When(CancellationRequested, IsNewCancellation).Then(x => x.Saga.See(x.Message))
        );
    }

    private void Intervene() =>
        DuringAny(
            When(RetryRequested, x => !x.Saga.HasSeen(x.Message)).Then(x => x.Saga.Retry(x.Message, _options)),
            When(ResolutionRequested, x => !x.Saga.HasSeen(x.Message)).Then(x => x.Saga.Resolve(x.Message, _options))
        );

    private Action<BehaviorContext<OrderSaga>> Ask(Step step) => x => x.Saga.Ask(step, _options);

    private void End(BehaviorContext<OrderSaga> x) => x.Saga.End(_time.GetUtcNow());

    private EventActivityBinder<OrderSaga, OrderCancellationRequested> CallOff(Step undo) =>
        When(CancellationRequested, IsNewCancellation)
            .Then(x => x.Saga.CallOff(x.Message))
            .Then(Ask(undo))
            .TransitionTo(Compensating);

    /// <summary>For steps that may be given up: after the last attempt they are undone.</summary>
    private EventActivityBinder<OrderSaga, DeadlinePassed> AskAgainOr(Ending ending, Step undo) =>
        When(DeadlinePassed, IsCurrent)
            .IfElse(
                x => x.Saga.Attempt < _options.MaxAttempts,
                again => again.Then(x => x.Saga.AskAgain(_options)),
                giveUp =>
                    giveUp
                        .Then(x => x.Saga.Fail(ending, $"{x.Saga.Pending} was not answered after {x.Saga.Attempt} attempts."))
                        .Then(Ask(undo))
                        .TransitionTo(Compensating)
            );

    /// <summary>For steps that must not be given up: after the last attempt the saga is flagged, and goes on trying.</summary>
    private EventActivityBinder<OrderSaga, DeadlinePassed> AskAgain() =>
        When(DeadlinePassed, IsCurrent).Then(x => x.Saga.AskAgain(_options));

    private static bool IsCurrent(BehaviorContext<OrderSaga, DeadlinePassed> x) => x.Saga.IsCurrent(x.Message);

    private static bool IsNewCancellation(BehaviorContext<OrderSaga, OrderCancellationRequested> x) => !x.Saga.CancellationSeen;

    private static bool IsNewReturn(BehaviorContext<OrderSaga, OrderReturnRequested> x) => !x.Saga.HasSeen(x.Message);

    private static bool IsAbout(BehaviorContext<OrderSaga> x, Step step, Guid returnId) =>
        x.Saga.Pending == step && x.Saga.Returning.ReturnId == returnId;

    private static StateMachineCondition<OrderSaga, T> IsAnswerTo<T>(Step step)
        where T : class => x => x.Saga.Pending == step;

    private void CorrelateByOrder()
    {
        Event(() => Submitted, ByOrder);
        Event(() => CancellationRequested, ByOrder);
        Event(() => ReturnRequested, ByOrder);
        Event(() => RetryRequested, ByOrder);
        Event(() => ResolutionRequested, ByOrder);
        Event(() => PurchaseApproved, ByOrder);
        Event(() => PurchaseRefused, ByOrder);
        Event(() => PurchaseReleased, ByOrder);
        Event(() => PurchaseSettled, ByOrder);
        Event(() => PurchaseCredited, ByOrder);
        Event(() => StockReserved, ByOrder);
        Event(() => StockRefused, ByOrder);
        Event(() => StockReleased, ByOrder);
        Event(() => GoodsRestocked, ByOrder);
        Event(() => PaymentAuthorized, ByOrder);
        Event(() => PaymentDeclined, ByOrder);
        Event(() => PaymentVoided, ByOrder);
        Event(() => PaymentCaptured, ByOrder);
        Event(() => CaptureFailed, ByOrder);
        Event(() => PaymentRefunded, ByOrder);
        Event(() => RefundFailed, ByOrder);
        Event(() => ShipmentDispatched, ByOrder);
        Event(() => ShipmentRefused, ByOrder);
        Event(() => ShipmentCancelled, ByOrder);
        Event(() => ShipmentAlreadyDispatched, ByOrder);
        Event(() => DeadlinePassed, e => e.CorrelateById(x => x.Message.SagaId).OnMissingInstance(m => m.Discard()));
    }

    private static void ByOrder<T>(IEventCorrelationConfigurator<OrderSaga, T> e)
        where T : class, IOrderMessage => e.CorrelateById(x => x.Message.OrderId);
}
