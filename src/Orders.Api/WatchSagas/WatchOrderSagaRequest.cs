using EventStore;
using MediatR;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;

namespace Orders.Api.WatchSagas;

/// <param name="LastEventId">The position that a watcher who comes back has seen.</param>
internal sealed record WatchOrderSagaRequest(Guid OrderId, long? LastEventId, Reach Reach)
    : IRequest<IAsyncEnumerable<ReadOnlyMemory<byte>>>;

internal sealed class WatchOrderSagaHandler(IEventLog<OrdersLog> log, SagaWatch watch, WatchStart starts)
    : IRequestHandler<WatchOrderSagaRequest, IAsyncEnumerable<ReadOnlyMemory<byte>>>
{
    public async Task<IAsyncEnumerable<ReadOnlyMemory<byte>>> Handle(
        WatchOrderSagaRequest request,
        CancellationToken cancellationToken
    )
    {
        var order = await log.ReadStream(Order.StreamId(request.OrderId), cancellationToken: cancellationToken);
        OrderInReach.Require(request.OrderId, order, request.Reach);
        return watch.Follow(
            SagaFilter.Of(request.OrderId),
            await starts.Of(request.LastEventId, after: 0, cancellationToken),
            cancellationToken: CancellationToken.None
        );
    }
}
