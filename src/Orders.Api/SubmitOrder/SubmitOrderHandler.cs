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
    CataloguePrices catalogue,
    Caller caller,
    TimeProvider clock,
    AnswerClaims claims,
    IOptions<OrdersApiOptions> options
) : IRequestHandler<SubmitOrderRequest, SubmittedOrder>
{
    public async Task<SubmittedOrder> Handle(SubmitOrderRequest request, CancellationToken cancellationToken)
    {
        var orderId = Guid.CreateVersion7();
        var buyer = Buyer.Of(request, caller);
        var submitted = new SubmittedOrder(orderId, nameof(OrderStatus.Submitted), Version: 1, Position: 0);
        var claim = claims.Of(submitted.Answer());
        var result = await catalogue.Price(
            request,
            lines =>
            {
                var events = OrderDecider.Decide(Order.Initial, Command(orderId, buyer, request, lines.Lines));
                var unit = Unit(orderId, events) with { Assertions = lines.Assertions, Claim = claim };
                return log.Append(unit, cancellationToken);
            },
            cancellationToken
        );
        SubmissionTelemetry.Submitted.Add(1);
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

    private Ordering.SubmitOrder Command(Guid orderId, Guid buyer, SubmitOrderRequest request, IReadOnlyList<OrderLine> lines) =>
        new(
            orderId,
            buyer,
            request.Reference,
            request.Currency,
            lines,
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
