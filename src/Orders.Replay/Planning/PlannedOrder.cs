namespace Orders.Replay.Planning;

/// <summary>An order to post. There is at least one line or charge.</summary>
/// <param name="Account">The customer's number in the file, or the name of a walk-in account.</param>
public sealed record PlannedOrder(
    string Invoice,
    string Account,
    IReadOnlyList<PlannedLine> Lines,
    IReadOnlyList<PlannedCharge> Charges
)
{
    /// <summary>Lines and charges, in pence.</summary>
    public long Total { get; } = checked(Lines.Sum(line => line.Quantity * line.UnitPence) + Charges.Sum(charge => charge.Pence));
}

public sealed record PlannedLine(string Sku, int Quantity, long UnitPence);

public sealed record PlannedCharge(string Code, long Pence);

/// <summary>A movement of stock without an order; <paramref name="Quantity"/> is below zero for goods that left.</summary>
public sealed record PlannedAdjustment(string Invoice, string Sku, int Quantity, string Reason);
