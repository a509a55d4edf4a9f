using FluentValidation;
using MediatR;
using Orders.Cancellation;
using Orders.Ordering;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;

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
        return orders.Decide(
            request.Id,
            request.Reach,
            request.IfMatch,
            (order, shipment) => CancellationDecider.Decide(order, shipment, command),
            CancellationDecider.DeadlineId(request.Id),
            claim: null,
            cancellationToken
        );
    }
}
