using Npgsql;
using Orders.Browser.Tests.Hosting;

namespace Orders.Browser.Tests.Setup;

/// <summary>
/// Goods whose stored stock is of a type that this version does not know, as after a careless deployment: the reservation fails however
/// often it is tried, and becomes a dead letter.
/// </summary>
/// <param name="Id">Of the dead letter.</param>
/// <param name="Order">The order that waits for it.</param>
internal sealed record PoisonedStock(string Id, string Order, string Sku, string Database)
{
    private const string Suffix = "_of_tomorrow";

    public static async Task<PoisonedStock> In(RunningConsole console, Shop shop, Customer customer)
    {
        var sku = await shop.Offer("Saucer");
        // Whoever reads the receipt has read it.
        await Shop.Until(
            async () => (await shop.List("/stock?limit=200", "sku")).Any(item => item[0] == sku),
            $"{sku} is in the list of stock"
        );
        await Change(console.Database, sku, $"type || '{Suffix}'");
        var order = await shop.Order(customer, sku);
        string? id = null;
        await Shop.Until(
            async () =>
                (
                    id = (await shop.List("/dead-letters?state=Waiting&limit=200", "subjectId", "id"))
                        .FirstOrDefault(one => one[0] == order)
                        ?[1]
                )
                    is not null,
            $"order {order} has a dead letter"
        );
        return new PoisonedStock(id!, order, sku, console.Database);
    }

    /// <summary>Makes the stock readable, as the next deployment would.</summary>
    public Task Mend() => Change(Database, Sku, $"replace(type, '{Suffix}', '')");

    /// <summary>And has the order go on.</summary>
    public async Task Cure(Shop shop)
    {
        await Mend();
        await shop.Replay(Id);
    }

    private static async Task Change(string database, string sku, string type)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($"UPDATE orders.mt_events SET type = {type} WHERE stream_id = $1");
        command.Parameters.AddWithValue($"stock-{sku}");
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
