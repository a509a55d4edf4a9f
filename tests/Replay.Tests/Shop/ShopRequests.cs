namespace Orders.Replay.Tests.Shop;

internal sealed record NewUser(string Email, string Name);

internal sealed record StockMovement(int Quantity);

internal sealed record NewOrder(Guid UserId, string Reference, string Currency, NewLine[] Lines, NewCharge[] Charges)
{
    public long Total => Lines.Sum(line => line.Quantity * line.UnitPrice) + Charges.Sum(charge => charge.Amount);
}

internal sealed record NewLine(string Sku, int Quantity, long UnitPrice);

internal sealed record NewCharge(string Code, long Amount);

internal sealed record NewReturn(string Reason, NewReturnLine[]? Lines);

internal sealed record NewReturnLine(int Line, int Quantity);
