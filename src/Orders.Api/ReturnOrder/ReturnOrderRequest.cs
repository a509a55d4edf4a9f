using FluentValidation;
using MediatR;
using Orders.Contracts;
using Orders.Ordering;
using Orders.Returns;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.ReturnOrder;

/// <param name="Reason">Why, for whoever reads the order's history.</param>
/// <param name="Lines">What comes back; without them all that has not come back yet.</param>
public sealed record OrderReturn(string Reason, IReadOnlyList<OrderReturnLine>? Lines = null);

/// <param name="Line">The line's place in the order, from 0.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record OrderReturnLine(int Line, int Quantity);

/// <param name="ReturnId">Tells this return from others of the order.</param>
/// <param name="Refund">Minor units of the order's currency that will be given back.</param>
public sealed record AcceptedReturn(Guid Id, Guid ReturnId, long Refund, long Version, long Position)
{
    internal CommandAnswer Answer() =>
        new(StatusCodes.Status202Accepted, this) { Location = $"/orders/{Id}", ETag = EntityTag.Of(Version) };
}

internal sealed record ReturnOrderRequest(Guid Id, OrderReturn Return, Reach Reach, IfMatch IfMatch) : IRequest<AcceptedReturn>;

internal sealed class ReturnOrderValidator : AbstractValidator<ReturnOrderRequest>
{
    public ReturnOrderValidator()
    {
        RuleFor(request => request.Return.Reason).Text(OrderLimits.Reason).OverridePropertyName("reason");
        RuleFor(request => request.Return.Lines)
            .Must(lines => lines is not { Count: > OrderLimits.Lines })
            .WithMessage($"At most {OrderLimits.Lines} lines can be named: leave the lines out to return all that is left.")
            .OverridePropertyName("lines");
        RuleForEach(request => request.Return.Lines)
            .NotNull()
            .WithMessage("Must not be null.")
            .OverridePropertyName("lines")
            .When(request => request.Return.Lines is not { Count: > OrderLimits.Lines });
    }
}

internal sealed class ReturnOrderHandler(OrderChanges orders, AnswerClaims claims, TimeProvider clock)
    : IRequestHandler<ReturnOrderRequest, AcceptedReturn>
{
    public async Task<AcceptedReturn> Handle(ReturnOrderRequest request, CancellationToken cancellationToken)
    {
        var command = new RequestReturn(
            Guid.CreateVersion7(),
            request.Return.Lines?.Select(line => new ReturnedLine(line.Line, line.Quantity)).ToArray(),
            request.Return.Reason,
            clock.GetUtcNow()
        );
        var refund = 0L;
        var order = await orders.Make(
            new OrderChange(
                request.Id,
                request.Reach,
                request.IfMatch,
                ReturnDecider.DeadlineId(request.Id, command.ReturnId),
                (order, _) =>
                {
                    var decided = ReturnDecider.Decide(order, command);
                    refund = decided.Refund.Amount;
                    return [decided];
                }
            )
            {
                Claim = changed => claims.Of(Accepted(changed).Answer()),
            },
            cancellationToken
        );
        return Accepted(order);

        AcceptedReturn Accepted(ChangedOrder changed) =>
            new(request.Id, command.ReturnId, refund, changed.Version, changed.Position);
    }
}
