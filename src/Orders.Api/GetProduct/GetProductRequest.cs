using EventStore.Aggregates;
using FluentValidation;
using MediatR;
using Orders.Catalogue;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ServiceDefaults.Problems;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.GetProduct;

internal sealed record GetProductRequest(string Sku) : IRequest<ProductView>;

internal sealed class GetProductValidator : AbstractValidator<GetProductRequest>
{
    public GetProductValidator() => RuleFor(product => product.Sku).Text(OrderLimits.Sku);
}

internal sealed class GetProductHandler(AggregateStore<OrdersLog, Product> products)
    : IRequestHandler<GetProductRequest, ProductView>
{
    public async Task<ProductView> Handle(GetProductRequest request, CancellationToken cancellationToken)
    {
        var product = await products.Current(Product.StreamId(request.Sku), cancellationToken);
        return product.State.Status switch
        {
            ProductStatus.Listed => ProductView.Of(request.Sku, product),
            ProductStatus.Withdrawn => throw ProblemException.NotFound($"{request.Sku} has been withdrawn from sale."),
            _ => throw ProblemException.NotFound($"There is no product {request.Sku}: GET /products lists what there is."),
        };
    }
}
