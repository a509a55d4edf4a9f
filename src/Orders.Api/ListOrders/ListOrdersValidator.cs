using FluentValidation;
using Orders.Ordering;
using Orders.ServiceDefaults.Queries;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.ListOrders;

internal sealed class ListOrdersValidator : AbstractValidator<ListOrdersRequest>
{
    private static readonly string[] Statuses =
    [
        .. Enum.GetValues<OrderStatus>().Where(status => status is not OrderStatus.None).Select(status => $"{status}"),
    ];

    public ListOrdersValidator()
    {
        RuleFor(list => list.Status)
            .Must(status => status is null || Statuses.Contains(status, StringComparer.Ordinal))
            .WithMessage($"Give one of {string.Join(", ", Statuses)}.");
        RuleFor(list => list.From).Must(Instant.IsInstant).WithMessage(Instant.Advice);
        RuleFor(list => list.To).Must(Instant.IsInstant).WithMessage(Instant.Advice);
        RuleFor(list => list.Reference).Text(OrderLimits.Reference).When(list => list.Reference is not null);
        this.AddPageRules(list => list.Page, cursor => OrderListCursor.Decode(cursor) is not null);
    }
}
