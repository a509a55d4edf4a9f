using FluentValidation;
using MediatR;
using Orders.Interventions;
using Orders.Ordering;
using Orders.ReadModels.SagaList;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.RetrySaga;

/// <param name="Reason">Why, for whoever reads the order's history.</param>
public sealed record SagaRetry(string Reason);

internal sealed record RetrySagaRequest(Guid OrderId, string Reason, IfMatch IfMatch) : IRequest<ChangedOrder>;

internal sealed class RetrySagaValidator : AbstractValidator<RetrySagaRequest>
{
    public RetrySagaValidator() => RuleFor(retry => retry.Reason).Text(OrderLimits.Reason);
}

internal sealed class RetrySagaHandler(OrderChanges orders, TimeProvider clock) : IRequestHandler<RetrySagaRequest, ChangedOrder>
{
    public Task<ChangedOrder> Handle(RetrySagaRequest request, CancellationToken cancellationToken)
    {
        var command = new RequestRetry(Guid.CreateVersion7(), request.Reason, clock.GetUtcNow());
        return orders.Make(
            new OrderChange(
                request.OrderId,
                Reach.Everybody,
                request.IfMatch,
                InterventionDecider.DeadlineId(request.OrderId, command.InterventionId),
                (order, saga) => [InterventionDecider.Decide(order, Standing.Of(order.OrderId, saga), command)]
            )
            {
                Beside = SagaSummary.StreamId(request.OrderId),
            },
            cancellationToken
        );
    }
}
