using FluentValidation;
using MediatR;
using Orders.Ordering;
using Orders.ReadModels.StockLevels;
using Orders.ServiceDefaults.Problems;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.GetStock;

internal sealed record GetStockRequest(string Sku, long? AtLeastPosition) : IRequest<StockLevel>;

internal sealed class GetStockValidator : AbstractValidator<GetStockRequest>
{
    public GetStockValidator()
    {
        RuleFor(item => item.Sku).Text(OrderLimits.Sku);
        RuleFor(item => item.AtLeastPosition)
            .GreaterThanOrEqualTo(0)
            .WithMessage("Give a position that a command was answered with.");
    }
}

internal sealed class GetStockHandler(StockLevelQueries stock) : IRequestHandler<GetStockRequest, StockLevel>
{
    public async Task<StockLevel> Handle(GetStockRequest request, CancellationToken cancellationToken)
    {
        var found = await stock.Find(request.Sku, request.AtLeastPosition, cancellationToken);
        return found.Value
            ?? throw ProblemException.NotFound(
                $"Nothing is known of {request.Sku} up to position {found.Position}: receive some, or ask for at least the position of the receipt."
            );
    }
}
