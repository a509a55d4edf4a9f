using EventStore;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Metadata;
using MediatR;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Identity.Access;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ReadModels.SagaList;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;

namespace Orders.Api.SubmitOrder;

internal sealed class SubmitOrderHandler(
    IEventLog<OrdersLog> log,
    Caller caller,
    TimeProvider clock,
    AnswerClaims claims,
    IOptions<OrdersApiOptions> options
) : IRequestHandler<SubmitOrderRequest, SubmittedOrder>
{
    public async Task<SubmittedOrder> Handle(SubmitOrderRequest request, CancellationToken cancellationToken)
    {
        var orderId = Guid.CreateVersion7();
        var events = OrderDecider.Decide(Order.Initial, Command(orderId, request));
        var submitted = new SubmittedOrder(orderId, nameof(OrderStatus.Submitted), Version: events.Count, Position: 0);
        var result = await log.Append(Unit(orderId, events) with { Claim = claims.Of(submitted.Answer()) }, cancellationToken);
        return submitted with { Position = result.Position };
    }

    // The saga's first deadline comes with the order itself, so that a submission that is lost on its way is sent again.
    private AppendUnit Unit(Guid orderId, IReadOnlyList<object> events) =>
        AppendUnit.Of(
            Order.StreamId(orderId),
            ExpectedVersion.None,
            EventMetadata.For(orderId.ToString(), causationId: null, caller.Name),
            events
        ) with
        {
            Deadlines = [new DeadlineChange(SagaSummary.StreamId(orderId), options.Value.SubmissionDeadline, Queues.OrderSaga)],
        };

    private Ordering.SubmitOrder Command(Guid orderId, SubmitOrderRequest request) =>
        new(
            orderId,
            request.UserId,
            request.Reference,
            request.Currency,
            [
                .. (request.Lines ?? []).Select(line => new OrderLine(
                    line.Sku,
                    line.Quantity,
                    new(line.UnitPrice, request.Currency)
                )),
            ],
            [.. (request.Charges ?? []).Select(charge => new Charge(charge.Code, new(charge.Amount, request.Currency)))],
            Now()
        );

    // Whole microseconds, as PostgreSQL keeps them: a list shows the same instant as the order itself.
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
