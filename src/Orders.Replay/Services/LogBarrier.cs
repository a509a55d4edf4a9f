namespace Orders.Replay.Services;

/// <summary>
/// Finds a position behind everything that was sent before: it receives one piece of a SKU that nothing else uses, and whatever
/// was under way when a connection broke is in the log before that piece or will never be. Writing it twice does no harm.
/// </summary>
public static class LogBarrier
{
    private const string Path = "/stock/REPLAY-BARRIER/receipts";

    /// <exception cref="ServiceRefusedException">The key may not receive stock.</exception>
    public static async Task<long> Pass(ServiceClient orders, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await orders.Post<StockChanged>(Path, new { Quantity = 1 }, cancellationToken))
            {
                case Answer<StockChanged>.Accepted accepted:
                    return accepted.Body.Position;
                case Answer<StockChanged>.Refused refused:
                    throw new ServiceRefusedException($"POST {Path}: {refused.Problem}");
            }
        }
    }
}
