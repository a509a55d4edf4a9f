using Orders.Replay.Planning;
using Orders.Replay.Services;

namespace Orders.Replay.Posting;

/// <summary>
/// Receives the goods and posts the adjustments, the movements of one SKU one after the other. A movement whose answer is lost is
/// looked for in the SKU's totals before it is posted again; nobody else may move the same SKUs meanwhile.
/// </summary>
public sealed class StockIntake(ServiceClient orders, ReplayOptions options)
{
    /// <exception cref="ServiceRefusedException">A movement was refused.</exception>
    public async Task Move(
        ReplayPlan plan,
        IReadOnlyDictionary<string, StockItem> before,
        Action moved,
        CancellationToken cancellationToken
    )
    {
        var adjustments = plan.Adjustments.ToLookup(adjustment => adjustment.Sku, StringComparer.Ordinal);
        var receipts = plan.Receipts();
        await Parallel.ForEachAsync(
            receipts.Keys.Union(adjustments.Select(group => group.Key), StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
            async (sku, cancellation) =>
            {
                var total = before.TryGetValue(sku, out var item) ? item.Received + item.Adjusted : 0;
                foreach (var movement in Movements(sku, receipts.GetValueOrDefault(sku), adjustments[sku]))
                {
                    await Post(movement, total, cancellation);
                    total += movement.Pieces;
                    moved();
                }
            }
        );
    }

    public static int Count(ReplayPlan plan) =>
        plan.Adjustments.Count + plan.Receipts().Sum(pair => Portions(pair.Value).Count());

    private IEnumerable<Movement> Movements(string sku, long received, IEnumerable<PlannedAdjustment> adjustments)
    {
        var path = $"/stock/{Uri.EscapeDataString(sku)}";
        return
        [
            .. Portions(received)
                .Select(pieces => new Movement(
                    sku,
                    $"{path}/receipts",
                    pieces,
                    new { Quantity = pieces, Reference = options.RunId }
                )),
            .. adjustments.Select(adjustment => new Movement(
                sku,
                $"{path}/adjustments",
                adjustment.Quantity,
                new { adjustment.Quantity, Reason = $"{options.RunId}/{adjustment.Invoice}: {adjustment.Reason}" }
            )),
        ];
    }

    /// <summary>One receipt takes so many pieces at most.</summary>
    private static IEnumerable<int> Portions(long pieces)
    {
        const int Most = 1_000_000;
        for (; pieces > 0; pieces -= Most)
        {
            yield return (int)Math.Min(pieces, Most);
        }
    }

    private async Task Post(Movement movement, long totalBefore, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await orders.Post<StockChanged>(movement.Path, movement.Body, cancellationToken))
            {
                case Answer<StockChanged>.Accepted:
                    return;
                case Answer<StockChanged>.Refused refused:
                    throw new ServiceRefusedException($"POST {movement.Path}: {refused.Problem}");
            }

            var position = await LogBarrier.Pass(orders, cancellationToken);
            var stock = await StockTotals.Read(orders, options, position, cancellationToken);
            if (stock.TryGetValue(movement.Sku, out var item) && item.Received + item.Adjusted != totalBefore)
            {
                return;
            }
        }
    }

    private sealed record Movement(string Sku, string Path, int Pieces, object Body);
}
