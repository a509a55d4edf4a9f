using FluentValidation;
using MediatR;
using Orders.Interventions;
using Orders.Ordering;
using Orders.ReadModels.SagaList;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.ResolveSaga;

/// <param name="Command">What was settled by hand: <c>CapturePayment</c> or <c>RefundPayment</c>, whichever the saga waits for.</param>
/// <param name="Reason">Why and how, for whoever reads the order's history.</param>
public sealed record SagaResolution(string Command, string Reason);

internal sealed record ResolveSagaRequest(Guid OrderId, string Command, string Reason, IfMatch IfMatch) : IRequest<ChangedOrder>;

internal sealed class ResolveSagaValidator : AbstractValidator<ResolveSagaRequest>
{
    public ResolveSagaValidator()
    {
        RuleFor(resolution => resolution.Command)
            .Must(command => InterventionDecider.Resolvable.Contains(command, StringComparer.Ordinal))
            .WithMessage($"Must be one of {string.Join(", ", InterventionDecider.Resolvable)}.");
        RuleFor(resolution => resolution.Reason).Text(OrderLimits.Reason);
    }
}

internal sealed class ResolveSagaHandler(OrderChanges orders, TimeProvider clock)
    : IRequestHandler<ResolveSagaRequest, ChangedOrder>
{
    public Task<ChangedOrder> Handle(ResolveSagaRequest request, CancellationToken cancellationToken)
    {
        var command = new RequestResolution(Guid.CreateVersion7(), request.Command, request.Reason, clock.GetUtcNow());
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
