using Orders.Contracts;
using Orders.Interventions;

namespace Orders.Worker.OrderWorkflow;

/// <summary>What operators want of a saga. What it has gone past by then changes nothing.</summary>
public sealed partial class OrderSaga
{
    public IReadOnlyList<Guid> InterventionsSeen { get; set; } = [];

    /// <summary>Why the last step that was settled by hand was; null where none was.</summary>
    public string? Resolution { get; set; }

    internal bool HasSeen(SagaRetryRequested request) => InterventionsSeen.Contains(request.InterventionId);

    internal bool HasSeen(SagaResolutionRequested request) => InterventionsSeen.Contains(request.InterventionId);

    internal void Retry(SagaRetryRequested request, OrderSagaOptions options)
    {
        See(request.InterventionId);
        if (Pending is not null)
        {
            AskAgain(options);
        }
    }

    internal void Resolve(SagaResolutionRequested request, OrderSagaOptions options)
    {
        See(request.InterventionId);
        if (Resolving(request) is { } step)
        {
            Resolution = request.Reason;
            Ask(step, options);
        }
    }

    private Step? Resolving(SagaResolutionRequested request) =>
        Pending switch
        {
            Step.CapturePayment when request.Command == nameof(CapturePayment) => Step.ResolveCapture,
            Step.RefundPayment when request.Command == nameof(RefundPayment) && request.ReturnId == Returning.ReturnId =>
                Step.ResolveRefund,
            _ => null,
        };

    private void See(Guid interventionId)
    {
        InterventionsSeen = [.. InterventionsSeen, interventionId];
        Meet(InterventionDecider.DeadlineId(CorrelationId, interventionId));
    }
}
