using EventStore;
using MediatR;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;

namespace Orders.Api.GetOrder;

internal sealed record GetOrderRequest(Guid Id, Reach Reach) : IRequest<OrderView>;

/// <summary>Folds the order's stream, so that the answer is always current.</summary>
internal sealed class GetOrderHandler(IEventLog<OrdersLog> log) : IRequestHandler<GetOrderRequest, OrderView>
{
    public async Task<OrderView> Handle(GetOrderRequest request, CancellationToken cancellationToken)
    {
        var events = await log.ReadStream(Order.StreamId(request.Id), cancellationToken: cancellationToken);
        var order = OrderInReach.Require(request.Id, events, request.Reach);
        return OrderView.Of(order, events[0].Metadata.TraceId, events[^1].Version);
    }
}
