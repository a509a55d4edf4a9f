using EventStore;
using MediatR;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api.GetOrder;

internal sealed record GetOrderRequest(Guid Id) : IRequest<OrderView>;

/// <summary>Folds the order's stream, so that the answer is always current.</summary>
internal sealed class GetOrderHandler(IEventLog<OrdersLog> log) : IRequestHandler<GetOrderRequest, OrderView>
{
    public async Task<OrderView> Handle(GetOrderRequest request, CancellationToken cancellationToken)
    {
        var events = await log.ReadStream(Order.StreamId(request.Id), cancellationToken: cancellationToken);
        return events.Count == 0
            ? throw UnknownOrder.Of(request.Id)
            : OrderView.Of(events.Select(recorded => recorded.Data).Aggregate(Order.Initial, Order.Evolve), events[^1].Version);
    }
}
