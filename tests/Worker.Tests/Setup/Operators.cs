using EventStore;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Metadata;
using Orders.Contracts;
using Orders.Interventions;
using Orders.Ordering;
using Orders.Worker.OrderWorkflow;

namespace Orders.Worker.Tests.Setup;

/// <summary>What operators ask of sagas, appended as the API appends it.</summary>
internal static class Operators
{
    public static Task Retry(this OrderProcess process, Guid orderId, TimeSpan? deadline = null)
    {
        var id = Guid.CreateVersion7();
        return process.Intervene(
            new SagaRetryRequested(orderId, id, "It has waited long enough.", DateTimeOffset.UtcNow),
            id,
            deadline
        );
    }

    public static Task Resolve(
        this OrderProcess process,
        Guid orderId,
        string command,
        string reason,
        Guid? returnId = null,
        TimeSpan? deadline = null
    )
    {
        var id = Guid.CreateVersion7();
        return process.Intervene(
            new SagaResolutionRequested(orderId, id, command, returnId, reason, DateTimeOffset.UtcNow),
            id,
            deadline
        );
    }

    /// <summary>The order's saga once it needs somebody's attention.</summary>
    public static async Task<OrderSaga> Attention(this OrderProcess process, Guid orderId) =>
        (await process.Reads(orderId, story => story.Instances[^1].NeedsAttention.ShouldBeTrue())).Instances[^1];

    private static async Task Intervene(this OrderProcess process, IOrderMessage request, Guid interventionId, TimeSpan? deadline)
    {
        var unit = AppendUnit.Of(
            Order.StreamId(request.OrderId),
            ExpectedVersion.Any,
            new EventMetadata(null, null, "test", null),
            request
        );
        var change = new DeadlineChange(
            InterventionDecider.DeadlineId(request.OrderId, interventionId),
            deadline ?? TimeSpan.FromMinutes(1),
            Queues.OrderSaga
        );
        await process.Orders.Append(unit with { Deadlines = [change] });
    }
}
