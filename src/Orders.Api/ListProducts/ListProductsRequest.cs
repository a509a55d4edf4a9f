using FluentValidation;
using MediatR;
using Orders.Catalogue;
using Orders.ReadModels.ProductList;
using Orders.ServiceDefaults.Queries;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.ListProducts;

internal sealed record ListProductsRequest(string? Search, PageRequest Page) : IRequest<Page<ListedProduct>>;

public sealed record ListedProduct(string Sku, string Name, ProductPrice Price)
{
    internal static ListedProduct Of(ProductListItem product) =>
        new(product.Sku, product.Name, new ProductPrice(product.Price.Amount, product.Price.Currency));
}

internal sealed class ListProductsValidator : AbstractValidator<ListProductsRequest>
{
    public ListProductsValidator()
    {
        RuleFor(list => list.Search).Text(ProductLimits.Name).When(list => list.Search is not null);
        this.AddPageRules(list => list.Page, cursor => ProductCursor.Decode(cursor) is not null);
    }
}

internal sealed class ListProductsHandler(ProductListQueries products) : IRequestHandler<ListProductsRequest, Page<ListedProduct>>
{
    public async Task<Page<ListedProduct>> Handle(ListProductsRequest request, CancellationToken cancellationToken)
    {
        var page = request.Page;
        var after = page.Cursor is null ? null : ProductCursor.Decode(page.Cursor);
        var found = await products.Page(request.Search, after, page.Lookahead, page.AtLeastPosition, cancellationToken);
        return Page.Of(found.Value, page.Size, found.Position, ListedProduct.Of, ProductCursor.After);
    }
}
