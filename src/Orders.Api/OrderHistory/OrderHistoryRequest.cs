using System.Text.Json;
using EventStore;
using EventStore.Read;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ServiceDefaults.Access;

namespace Orders.Api.OrderHistory;

internal sealed record OrderHistoryRequest(Guid Id, Reach Reach) : IRequest<History>;

internal sealed class OrderHistoryHandler(IEventLog<OrdersLog> log, IOptions<JsonOptions> json)
    : IRequestHandler<OrderHistoryRequest, History>
{
    public async Task<History> Handle(OrderHistoryRequest request, CancellationToken cancellationToken)
    {
        var streams = await log.ReadStreams(OrderStreams.Of(request.Id), cancellationToken);
        OrderInReach.Require(request.Id, streams[Order.StreamId(request.Id)], request.Reach);
        return new History([.. streams.Values.SelectMany(events => events).OrderBy(recorded => recorded.Position).Select(Item)]);
    }

    private HistoryItem Item(RecordedEvent recorded) =>
        new(
            recorded.Position,
            recorded.Id,
            recorded.StreamId,
            recorded.Version,
            recorded.Type,
            recorded.Timestamp,
            recorded.Metadata.Who,
            recorded.Metadata.Initiator,
            recorded.Metadata.CorrelationId,
            recorded.Metadata.CausationId,
            recorded.Metadata.TraceId,
            JsonSerializer.SerializeToElement(recorded.Data, recorded.Data.GetType(), json.Value.SerializerOptions)
        );
}
