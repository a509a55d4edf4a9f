using FluentValidation;
using MediatR;
using Orders.Ordering;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.WithdrawProduct;

/// <param name="Position">Ask a list for at least this position, and the product is not in it.</param>
public sealed record WithdrawnProduct(string Sku, long Position);

internal sealed record WithdrawProductRequest(string Sku, IfMatch IfMatch) : IRequest<WithdrawnProduct>;

internal sealed class WithdrawProductValidator : AbstractValidator<WithdrawProductRequest>
{
    public WithdrawProductValidator() => RuleFor(product => product.Sku).Text(OrderLimits.Sku);
}

internal sealed class WithdrawProductHandler(ProductChanges products) : IRequestHandler<WithdrawProductRequest, WithdrawnProduct>
{
    public async Task<WithdrawnProduct> Handle(WithdrawProductRequest request, CancellationToken cancellationToken)
    {
        var command = new Catalogue.WithdrawProduct(request.Sku);
        return new(request.Sku, (await products.Record(request.Sku, command, request.IfMatch, cancellationToken)).Position);
    }
}
