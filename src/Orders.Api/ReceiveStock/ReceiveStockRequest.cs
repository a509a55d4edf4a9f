using FluentValidation;
using MediatR;
using Orders.Ordering;
using Orders.ServiceDefaults.Requests;
using Orders.Stock;

namespace Orders.Api.ReceiveStock;

/// <param name="Quantity">Pieces.</param>
/// <param name="Reference">The supplier's or the warehouse's own name for the delivery.</param>
public sealed record StockReceipt(int Quantity, string? Reference = null);

internal sealed record ReceiveStockRequest(string Sku, int Quantity, string? Reference) : IRequest<StockMovement>;

internal sealed class ReceiveStockValidator : AbstractValidator<ReceiveStockRequest>
{
    public ReceiveStockValidator()
    {
        RuleFor(receipt => receipt.Sku).Text(OrderLimits.Sku);
        RuleFor(receipt => receipt.Quantity)
            .InclusiveBetween(1, StockLimits.Quantity)
            .WithMessage($"Give 1 to {StockLimits.Quantity} pieces.");
        RuleFor(receipt => receipt.Reference).Text(StockLimits.Text).When(receipt => receipt.Reference is not null);
    }
}

internal sealed class ReceiveStockHandler(StockMovements stock) : IRequestHandler<ReceiveStockRequest, StockMovement>
{
    public Task<StockMovement> Handle(ReceiveStockRequest request, CancellationToken cancellationToken) =>
        stock.Record(request.Sku, new ReceiveGoods(request.Sku, request.Quantity, request.Reference), cancellationToken);
}
