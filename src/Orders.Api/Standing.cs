using EventStore.Read;
using Orders.Contracts;
using Orders.Interventions;
using Orders.ReadModels.SagaList;

namespace Orders.Api;

internal static class Standing
{
    /// <summary>What the saga waits for, as its stream tells it.</summary>
    public static SagaStanding Of(Guid orderId, IReadOnlyList<RecordedEvent> saga)
    {
        var summary = saga.Aggregate(SagaSummary.Initial(orderId), SagaSummary.Evolve);
        var refund = saga.Select(recorded => recorded.Data).OfType<RefundPayment>().LastOrDefault();
        return new SagaStanding(
            summary.Pending?.Command,
            summary.Pending?.Command == nameof(RefundPayment) ? refund?.ReturnId : null,
            summary.NeedsAttention
        );
    }
}
