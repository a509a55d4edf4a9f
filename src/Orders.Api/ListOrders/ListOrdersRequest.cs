using MediatR;
using Orders.ReadModels.OrderList;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.ListOrders;

internal sealed record ListOrdersRequest(
    Guid? UserId,
    string? Status,
    string? From,
    string? To,
    string? Reference,
    PageRequest Page
) : IRequest<Page<OrderListItem>>;

internal sealed class ListOrdersHandler(OrderListQueries orders) : IRequestHandler<ListOrdersRequest, Page<OrderListItem>>
{
    public async Task<Page<OrderListItem>> Handle(ListOrdersRequest request, CancellationToken cancellationToken)
    {
        var page = request.Page;
        var filter = new OrderListFilter(
            request.UserId,
            request.Status,
            Instant.Parse(request.From),
            Instant.Parse(request.To),
            request.Reference
        );
        var after = page.Cursor is null ? null : OrderListCursor.Decode(page.Cursor);
        var found = await orders.Page(filter, after, page.Lookahead, page.AtLeastPosition, cancellationToken);
        return Page.Of(found.Value, page.Size, found.Position, order => order, OrderListCursor.After);
    }
}
