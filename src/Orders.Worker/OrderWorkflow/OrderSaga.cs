using EventStore.Append;
using Orders.Cancellation;
using Orders.Contracts;
using Orders.Messaging.Sagas;
using Orders.Ordering;
using Orders.Worker.Telemetry;

namespace Orders.Worker.OrderWorkflow;

/// <summary>One order on its way. What it holds is stored with every transition, so it holds no lines but those that come back.</summary>
public sealed partial class OrderSaga : LogSaga
{
    public const string StreamPrefix = "order-saga";

    private DateTimeOffset? _ended;

    public Guid UserId { get; set; }

    public Money Total { get; set; }

    /// <summary>What is awaited; null once the order has ended.</summary>
    public Step? Pending { get; set; }

    /// <summary>How often it has been asked for.</summary>
    public int Attempt { get; set; }

    /// <summary>It goes on trying, but somebody should look.</summary>
    public bool NeedsAttention { get; set; }

    /// <summary>Why somebody should.</summary>
    public string? Attention { get; set; }

    /// <summary>Why the order is being undone, or why the pending request last failed.</summary>
    public string? Reason { get; set; }

    /// <summary>How the order ends when all is undone.</summary>
    public Ending Ending { get; set; }

    /// <summary>A cancellation has been asked for, whatever has become of it.</summary>
    public bool CancellationSeen { get; set; }

    /// <summary>A cancellation or a return comes with a trace of its own; the order is to be found whole under the one that it began in.</summary>
    protected override bool IsOneTrace => true;

    public static string StreamId(Guid orderId) => $"{StreamPrefix}-{orderId:D}";

    internal void Begin(OrderSubmitted order)
    {
        UserId = order.UserId;
        Total = order.Total;
    }

    internal void Ask(Step step, OrderSagaOptions options)
    {
        Pending = step;
        Attempt = 1;
        Flag(null);
        SendPending(options);
    }

    internal void AskAgain(OrderSagaOptions options)
    {
        if (Attempt >= options.MaxAttempts)
        {
            // A refusal, where there was one, says more.
            Flag(Attention ?? $"{Pending} has not been answered after {Attempt} attempts.");
        }

        Attempt++;
        SendPending(options);
    }

    /// <summary>The provider has answered, so the next attempt waits for a pause instead of an answer.</summary>
    internal void PutOff(string reason, OrderSagaOptions options)
    {
        Reason = reason;
        Flag(Attempt >= options.MaxAttempts ? reason : null);
        SetDeadline(options.PaymentPauseAfter(Attempt), Queues.Payments);
    }

    internal void Fail(Ending ending, string reason)
    {
        Ending = ending;
        Reason = reason;
    }

    internal void CallOff(OrderCancellationRequested request)
    {
        See(request);
        Fail(Ending.Cancelled, request.Reason);
    }

    /// <summary>Takes note of a request that changes nothing: the order is being undone already, or has ended.</summary>
    internal void See(OrderCancellationRequested request)
    {
        CancellationSeen = true;
        Meet(CancellationDecider.DeadlineId(request.OrderId));
    }

    internal void RefuseCancellation(DateTimeOffset now) =>
        Append(
            Order.StreamId(CorrelationId),
            ExpectedVersion.Any,
            new OrderCancellationRefused(CorrelationId, GoodsHadLeft, now)
        );

    /// <summary>The shipment could not be called off, so the order is not undone after all.</summary>
    internal void GoOnAfterAll(DateTimeOffset now)
    {
        Fail(Ending.Completed, GoodsHadLeft);
        if (CancellationSeen)
        {
            RefuseCancellation(now);
        }
    }

    internal void End(DateTimeOffset now)
    {
        Pending = null;
        _ended = now;
        Flag(null);
        ClearDeadline();
        Append(
            Order.StreamId(CorrelationId),
            ExpectedVersion.Any,
            Ending switch
            {
                Ending.Rejected => new OrderRejected(CorrelationId, Reason ?? "", now),
                Ending.Cancelled => new OrderCancelled(CorrelationId, Reason ?? "", now),
                _ => new OrderCompleted(CorrelationId, now),
            }
        );
    }

    protected override void Appended()
    {
        if (_ended is { } now)
        {
            OrderTelemetry.Ended(CorrelationId, $"{Ending}", now);
        }
    }

    private void Flag(string? why) => (NeedsAttention, Attention) = (why is not null, why);

    private const string GoodsHadLeft = "The goods had left before the shipment could be cancelled.";

    private void SendPending(OrderSagaOptions options)
    {
        var step = Pending ?? throw new InvalidOperationException($"The saga of order {CorrelationId} waits for nothing.");
        Send(step.Command(this));
        SetDeadline(options.DeadlineOf(Attempt), step.Queue());
    }
}

public enum Ending
{
    Completed,
    Rejected,
    Cancelled,
}
