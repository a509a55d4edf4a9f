using MediatR;
using Orders.ReadModels.OrderList;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.ListOrders;

internal sealed record ListOrdersRequest(
    Guid? UserId,
    string? Status,
    string? From,
    string? To,
    string? Reference,
    PageRequest Page,
    Reach Reach
) : IRequest<Page<OrderListItem>>;

internal sealed class ListOrdersHandler(OrderListQueries orders) : IRequestHandler<ListOrdersRequest, Page<OrderListItem>>
{
    public async Task<Page<OrderListItem>> Handle(ListOrdersRequest request, CancellationToken cancellationToken)
    {
        var page = request.Page;
        var filter = new OrderListFilter(
            Visible(request),
            request.Status,
            Instant.Parse(request.From),
            Instant.Parse(request.To),
            request.Reference
        );
        var after = page.Cursor is null ? null : OrderListCursor.Decode(page.Cursor);
        var found = await orders.Page(filter, after, page.Lookahead, page.AtLeastPosition, cancellationToken);
        return Page.Of(found.Value, page.Size, found.Position, order => order, OrderListCursor.After);
    }

    // Of others a customer finds nothing, as of users that are not there.
    private static Guid? Visible(ListOrdersRequest request) =>
        request.UserId is { } asked && !request.Reach.Includes(asked) ? Guid.Empty : request.UserId ?? request.Reach.Only;
}
