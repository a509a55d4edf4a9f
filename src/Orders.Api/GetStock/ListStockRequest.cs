using FluentValidation;
using MediatR;
using Orders.ReadModels.StockLevels;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.GetStock;

internal sealed record ListStockRequest(PageRequest Page) : IRequest<Page<StockLevel>>;

internal sealed class ListStockValidator : AbstractValidator<ListStockRequest>
{
    public ListStockValidator() => this.AddPageRules(list => list.Page, cursor => StockCursor.Decode(cursor) is not null);
}

internal sealed class ListStockHandler(StockLevelQueries stock) : IRequestHandler<ListStockRequest, Page<StockLevel>>
{
    public async Task<Page<StockLevel>> Handle(ListStockRequest request, CancellationToken cancellationToken)
    {
        var page = request.Page;
        var after = page.Cursor is null ? null : StockCursor.Decode(page.Cursor);
        var found = await stock.Page(after, page.Lookahead, page.AtLeastPosition, cancellationToken);
        return Page.Of(found.Value, page.Size, found.Position, level => level, StockCursor.After);
    }
}
