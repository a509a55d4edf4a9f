using FluentValidation;
using Orders.Contracts;
using Orders.Identity.Access;
using Orders.Ordering;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.SubmitOrder;

internal sealed class SubmitOrderValidator : AbstractValidator<SubmitOrderRequest>
{
    private const string NeedsScope = $"to set prices needs the scope {Scopes.QuotePrices}.";

    public SubmitOrderValidator(Caller caller)
    {
        RuleFor(order => order.UserId)
            .Must(user => user is { } given ? given != Guid.Empty : caller.UserId is not null)
            .WithMessage("Give the id of a registered user.");
        RuleFor(order => order.Currency)
            .Must(Currencies.IsKnown)
            .WithMessage("Give a currency code of ISO 4217 in capitals, such as GBP.");
        RuleFor(order => order.Reference).Text(OrderLimits.Reference).When(order => order.Reference is not null);
        RuleFor(order => order.Lines)
            .Must((order, _) => order.Lines is { Count: > 0 } || order.Charges is { Count: > 0 })
            .WithMessage("At least one line or charge is needed.")
            .Must(lines => lines is not { Count: > OrderLimits.Lines })
            .WithMessage($"At most {OrderLimits.Lines} lines fit one order.")
            .Must((order, _) => TotalFits(order))
            .WithMessage($"The total must not exceed {long.MaxValue} minor units: order fewer pieces or split the order.");
        RuleFor(order => order.Charges)
            .Must(charges => charges is not { Count: > OrderLimits.Charges })
            .WithMessage($"At most {OrderLimits.Charges} charges fit one order.")
            .Must(charges => charges is not { Count: > 0 } || caller.Holds(Scopes.QuotePrices))
            .WithMessage($"Leave charges out: {NeedsScope}");
        // Too many are refused as such: each would cost time and a line of the answer.
        RuleForEach(order => order.Lines)
            .NotNull()
            .WithMessage("Must not be null.")
            .SetValidator(new LineValidator(caller))
            .When(order => order.Lines is not { Count: > OrderLimits.Lines });
        RuleForEach(order => order.Charges)
            .NotNull()
            .WithMessage("Must not be null.")
            .SetValidator(new ChargeValidator())
            .When(order => order.Charges is not { Count: > OrderLimits.Charges });
    }

    // Sums beyond 64 bits, whatever the lines hold: the fields have rules of their own.
    private static bool TotalFits(SubmitOrderRequest order)
    {
        var goods = (order.Lines ?? []).Sum(line => line is null ? 0m : (decimal)line.Quantity * (line.UnitPrice ?? 0));
        return goods + (order.Charges ?? []).Sum(charge => charge?.Amount ?? 0m) <= long.MaxValue;
    }

    private sealed class LineValidator : AbstractValidator<SubmitOrderLine>
    {
        public LineValidator(Caller caller)
        {
            RuleFor(line => line.Sku).Text(OrderLimits.Sku);
            RuleFor(line => line.Quantity)
                .InclusiveBetween(1, OrderLimits.Quantity)
                .WithMessage($"Give 1 to {OrderLimits.Quantity} pieces.");
            RuleFor(line => line.UnitPrice)
                .Must(price => price is null || caller.Holds(Scopes.QuotePrices))
                .WithMessage($"Leave it out for the catalogue's price: {NeedsScope}")
                .Price();
        }
    }

    private sealed class ChargeValidator : AbstractValidator<SubmitOrderCharge>
    {
        public ChargeValidator()
        {
            RuleFor(charge => charge.Code).Text(OrderLimits.ChargeCode);
            RuleFor(charge => charge.Amount).Price();
        }
    }
}

file static class PriceRule
{
    private static readonly string Advice = $"Give 0 to {OrderLimits.Price} minor units.";

    public static IRuleBuilderOptions<T, long> Price<T>(this IRuleBuilder<T, long> rule) =>
        rule.InclusiveBetween(0, OrderLimits.Price).WithMessage(Advice);

    public static IRuleBuilderOptions<T, long?> Price<T>(this IRuleBuilder<T, long?> rule) =>
        rule.InclusiveBetween(0, OrderLimits.Price).WithMessage(Advice);
}
