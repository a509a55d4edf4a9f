using Orders.Contracts;

namespace Orders.Worker.Tests.Proof;

/// <summary>What one seed does: who buys what, what the outside world says, what callers want afterwards, and what goes wrong.</summary>
/// <param name="MischiefRate">The share of deliveries that something goes wrong with.</param>
/// <param name="Wipes">How long the orders' log is whenever the process ends, and the bus is lost with all that is on it.</param>
internal sealed record Plan(
    IReadOnlyList<PlannedUser> Users,
    IReadOnlyList<int> Stock,
    IReadOnlyList<PlannedReceipt> Receipts,
    IReadOnlyList<PlannedOrder> Orders,
    double MischiefRate,
    IReadOnlyList<int> Wipes
)
{
    public static Plan Of(int seed)
    {
        var chance = new Random(seed);
        var users = chance.Next(2, 6);
        var skus = chance.Next(3, 9);
        return new Plan(
            [.. Enumerable.Range(0, users).Select(_ => PlannedUser.Of(chance))],
            [.. Enumerable.Range(0, skus).Select(_ => chance.Next(0, 25))],
            [.. Enumerable.Range(0, 40).Select(_ => PlannedReceipt.Of(chance, skus))],
            [.. Enumerable.Range(0, chance.Next(50, 61)).Select(_ => PlannedOrder.Of(chance, users, skus))],
            MischiefRate: 0.3 + (0.1 * chance.NextDouble()),
            Wipes: [.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => chance.Next(100, 1_200)).Order()]
        );
    }
}

/// <summary>Goods that come in while others want them.</summary>
/// <param name="At">How long the orders' log is by then.</param>
internal sealed record PlannedReceipt(int Sku, int Quantity, int At)
{
    public static PlannedReceipt Of(Random chance, int skus) =>
        new(chance.Next(skus), chance.Next(1, 4), chance.Next(100, 1_000));
}

/// <param name="Limit">Minor units.</param>
/// <param name="SuspendedAt">How long the orders' log is when somebody suspends the user; null where nobody does.</param>
/// <param name="Reinstated">Right after that.</param>
internal sealed record PlannedUser(long? Limit, int? SuspendedAt, bool Reinstated)
{
    public static PlannedUser Of(Random chance) =>
        new(
            Limit: chance.Next(3) == 0 ? chance.Next(1, 40) * 250L : null,
            SuspendedAt: chance.Next(4) == 0 ? chance.Next(300, 1_500) : null,
            Reinstated: chance.Next(2) == 0
        );
}

/// <param name="CaptureRefusals">How often the provider refuses to capture before it does; null for always.</param>
/// <param name="RefundRefusals">How often it refuses to refund; null for always.</param>
/// <param name="RetryAfter">How many transitions the saga has made when an operator has it retry; null for never.</param>
/// <param name="CancelAfter">How many transitions the saga has made when somebody wants the order called off; null for nobody.</param>
/// <param name="Returns">What comes back once the order is completed, each asked for right after the other; null for all.</param>
internal sealed record PlannedOrder(
    int User,
    IReadOnlyList<int> Skus,
    bool Declined,
    bool Unshippable,
    bool LeftTooSoon,
    int? CaptureRefusals,
    int? RefundRefusals,
    int? RetryAfter,
    int? CancelAfter,
    IReadOnlyList<IReadOnlyList<ReturnedLine>?> Returns
)
{
    public static PlannedOrder Of(Random chance, int users, int skus)
    {
        int[] basket = [.. Enumerable.Range(0, chance.Next(1, 5)).Select(_ => chance.Next(skus))];
        return new PlannedOrder(
            chance.Next(users),
            basket,
            Declined: chance.Next(15) == 0,
            Unshippable: chance.Next(15) == 0,
            LeftTooSoon: chance.Next(3) == 0,
            CaptureRefusals: Refusals(chance),
            RefundRefusals: Refusals(chance),
            RetryAfter: chance.Next(4) == 0 ? chance.Next(1, 10) : null,
            CancelAfter: chance.Next(3) == 0 ? chance.Next(0, 8) : null,
            Returns: [.. Enumerable.Range(0, Math.Max(0, chance.Next(-3, 4))).Select(_ => Part(chance, basket.Length))]
        );
    }

    private static int? Refusals(Random chance) =>
        chance.Next(16) switch
        {
            0 => null,
            1 or 2 => chance.Next(1, 5),
            _ => 0,
        };

    private static IReadOnlyList<ReturnedLine>? Part(Random chance, int lines) =>
        chance.Next(3) == 0 ? null : [new ReturnedLine(chance.Next(lines), 1)];
}
