using FluentValidation;
using MediatR;
using Orders.Ordering;
using Orders.ServiceDefaults.Requests;
using Orders.Stock;

namespace Orders.Api.AdjustStock;

/// <param name="Quantity">Pieces found (positive) or written off (negative).</param>
public sealed record StockAdjustment(int Quantity, string Reason);

internal sealed record AdjustStockRequest(string Sku, int Quantity, string Reason) : IRequest<StockMovement>;

internal sealed class AdjustStockValidator : AbstractValidator<AdjustStockRequest>
{
    public AdjustStockValidator()
    {
        RuleFor(adjustment => adjustment.Sku).Text(OrderLimits.Sku);
        RuleFor(adjustment => adjustment.Quantity)
            .Must(quantity => quantity is not 0 and >= -StockLimits.Quantity and <= StockLimits.Quantity)
            .WithMessage($"Give up to {StockLimits.Quantity} pieces found (positive) or written off (negative).");
        RuleFor(adjustment => adjustment.Reason).Text(StockLimits.Text);
    }
}

internal sealed class AdjustStockHandler(StockMovements stock) : IRequestHandler<AdjustStockRequest, StockMovement>
{
    public Task<StockMovement> Handle(AdjustStockRequest request, CancellationToken cancellationToken) =>
        stock.Record(request.Sku, new Stock.AdjustStock(request.Sku, request.Quantity, request.Reason), cancellationToken);
}
