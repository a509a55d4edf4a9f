using FluentValidation;
using MediatR;
using Orders.Cancellation;
using Orders.Ordering;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;
using Orders.Shipping;

namespace Orders.Api.CancelOrder;

/// <param name="Reason">Why, for whoever reads the order's history.</param>
public sealed record OrderCancellation(string Reason);

internal sealed record CancelOrderRequest(Guid Id, string Reason, Reach Reach, IfMatch IfMatch) : IRequest<ChangedOrder>;

internal sealed class CancelOrderValidator : AbstractValidator<CancelOrderRequest>
{
    public CancelOrderValidator() => RuleFor(cancellation => cancellation.Reason).Text(OrderLimits.Reason);
}

internal sealed class CancelOrderHandler(OrderChanges orders, TimeProvider clock)
    : IRequestHandler<CancelOrderRequest, ChangedOrder>
{
    public Task<ChangedOrder> Handle(CancelOrderRequest request, CancellationToken cancellationToken)
    {
        var command = new RequestCancellation(request.Reason, clock.GetUtcNow());
        return orders.Make(
            new OrderChange(
                request.Id,
                request.Reach,
                request.IfMatch,
                CancellationDecider.DeadlineId(request.Id),
                (order, shipment) =>
                    CancellationDecider.Decide(
                        order,
                        shipment.Select(recorded => recorded.Data).Aggregate(Shipment.Initial, Shipment.Evolve),
                        command
                    )
            )
            {
                // Whether the goods have left decides, though it is the shipment's to tell.
                Beside = Shipment.StreamId(request.Id),
            },
            cancellationToken
        );
    }
}
