using EventStore;
using MediatR;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ReadModels.SagaList;

namespace Orders.Api.GetSaga;

internal sealed record GetSagaRequest(Guid OrderId) : IRequest<SagaView>;

internal sealed class GetSagaHandler(IEventLog<OrdersLog> log) : IRequestHandler<GetSagaRequest, SagaView>
{
    public async Task<SagaView> Handle(GetSagaRequest request, CancellationToken cancellationToken)
    {
        var (order, saga) = (Order.StreamId(request.OrderId), SagaSummary.StreamId(request.OrderId));
        var streams = await log.ReadStreams([order, saga], cancellationToken);
        return streams[order].Count == 0 ? throw UnknownOrder.Of(request.OrderId) : SagaView.Of(request.OrderId, streams[saga]);
    }
}
