using EventStore;
using MediatR;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ReadModels.SagaList;
using Orders.ServiceDefaults.Access;

namespace Orders.Api.GetSaga;

internal sealed record GetSagaRequest(Guid OrderId, Reach Reach) : IRequest<SagaView>;

internal sealed class GetSagaHandler(IEventLog<OrdersLog> log) : IRequestHandler<GetSagaRequest, SagaView>
{
    public async Task<SagaView> Handle(GetSagaRequest request, CancellationToken cancellationToken)
    {
        var (order, saga) = (Order.StreamId(request.OrderId), SagaSummary.StreamId(request.OrderId));
        var streams = await log.ReadStreams([order, saga], cancellationToken);
        OrderInReach.Require(request.OrderId, streams[order], request.Reach);
        return SagaView.Of(request.OrderId, streams[saga]);
    }
}
