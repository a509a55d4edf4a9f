using Orders.Browser.Tests.Hosting;

namespace Orders.Browser.Tests.Setup;

/// <summary>A shop in which something of everything has happened, for pages that show it.</summary>
/// <param name="Refused">An order whose payment was declined.</param>
/// <param name="Flagged">An order whose saga needs attention.</param>
/// <param name="DeadLetter">The id of one that waits.</param>
internal sealed record World(Customer Customer, string Completed, string Refused, string Flagged, string DeadLetter)
{
    private const int OrdersAtATime = 12;
    private const int Rounds = 10;

    /// <param name="console">One whose payments are troubled.</param>
    public static async Task<World> In(RunningConsole console)
    {
        using var shop = console.Shop();
        var customer = await shop.Register("Ada Lovelace");
        string[] skus =
        [
            await shop.Offer("Mug, white"),
            await shop.Offer("Teapot", price: 2_400),
            await shop.Offer("Kettle", price: 5_900),
        ];
        await shop.Offer("Saucer", price: 300, stock: 0);
        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(
                Enumerable
                    .Range(0, OrdersAtATime)
                    .Select(index => shop.Order(customer, skus[index % skus.Length], quantity: 1 + (index % 2)))
            );
            var standing = await Standing.Settled(shop);
            if (standing is { Completed: { } completed, Refused: { } refused, Flagged: { } flagged })
            {
                var letter = await PoisonedStock.In(console, shop, customer);
                return new World(customer, completed, refused, flagged, letter.Id);
            }
        }

        throw new InvalidOperationException("Chance has brought about no order of each kind.");
    }

    /// <summary>An order of each kind, where there is one.</summary>
    private sealed record Standing(string? Completed, string? Refused, string? Flagged)
    {
        /// <summary>Waits until every order has ended or needs attention.</summary>
        public static async Task<Standing> Settled(Shop shop)
        {
            Standing? settled = null;
            await Shop.Until(
                async () =>
                {
                    var orders = await shop.List("/orders?limit=200", "id", "status");
                    var flagged = (await shop.List("/sagas?needsAttention=true&limit=200", "orderId"))
                        .Select(saga => saga[0])
                        .ToHashSet(StringComparer.Ordinal);
                    if (orders.Any(order => order[1] == "Submitted" && !flagged.Contains(order[0])))
                    {
                        return false;
                    }

                    settled = new(First("Completed"), First("Rejected"), flagged.FirstOrDefault());
                    return true;

                    string? First(string status) => orders.FirstOrDefault(order => order[1] == status)?[0];
                },
                "every order has ended or needs attention"
            );
            return settled!;
        }
    }
}
