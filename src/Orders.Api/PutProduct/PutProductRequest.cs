using FluentValidation;
using MediatR;
using Orders.Catalogue;
using Orders.Contracts;
using Orders.Ordering;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.PutProduct;

internal sealed record PutProductRequest(string Sku, string Name, ProductPrice Price, IfMatch IfMatch) : IRequest<ProductView>;

internal sealed class PutProductValidator : AbstractValidator<PutProductRequest>
{
    public PutProductValidator()
    {
        RuleFor(product => product.Sku).Text(OrderLimits.Sku);
        RuleFor(product => product.Name).Text(ProductLimits.Name);
        RuleFor(product => product.Price.Amount)
            .InclusiveBetween(0, ProductLimits.Price)
            .WithMessage($"Give 0 to {ProductLimits.Price} minor units.");
        RuleFor(product => product.Price.Currency)
            .Must(Currencies.IsKnown)
            .WithMessage("Give a currency code of ISO 4217 in capitals, such as GBP.");
    }
}

internal sealed class PutProductHandler(ProductChanges products) : IRequestHandler<PutProductRequest, ProductView>
{
    public async Task<ProductView> Handle(PutProductRequest request, CancellationToken cancellationToken)
    {
        var price = new Money(request.Price.Amount, request.Price.Currency);
        var command = new ListProduct(request.Sku, request.Name, price);
        return ProductView.Of(request.Sku, await products.Record(request.Sku, command, request.IfMatch, cancellationToken));
    }
}
