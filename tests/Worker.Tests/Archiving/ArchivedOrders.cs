using Npgsql;
using Orders.Messaging.Relaying;
using Orders.Ordering;
using Orders.Payments;
using Orders.Shipping;
using Orders.Stock;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Archiving;

[Collection(ServersSuite.Name)]
public sealed class ArchivedOrders(Servers servers)
{
    private static readonly IReadOnlyDictionary<string, string?> AtOnce = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Archive:After"] = "00:00:00",
        ["Archive:Poll"] = "00:00:00.020",
    };

    [Fact]
    public async Task An_order_in_the_archive_tells_the_same_story_and_takes_no_message_twice()
    {
        var database = await servers.CreateDatabase();
        await using var process = await OrderProcess.StartAsync(database, AtOnce);
        var user = await process.ActiveUser();
        var completed = await process.Submit(user, [await process.Goods(1)]);
        var rejected = await process.Submit(user, [OrderProcess.NoGoods()]);
        await process.Ended([completed, rejected]);
        await Eventually.Succeeds(async () => (await Live(database, completed, rejected)).ShouldBe(0));
        await process.Rest();
        var before = await process.Read(completed);
        before.Moves[^1].ShouldBe("PurchaseSettled: Completed");

        foreach (var stream in StreamsOf(completed).Concat(StreamsOf(rejected)))
        {
            await process.OrdersRelay.Republish(stream);
        }

        await process.Rest();
        (await process.Read(completed)).EventCount.ShouldBe(before.EventCount);
        process.Faults.Of(completed).ShouldBeEmpty();
        process.Faults.Of(rejected).ShouldBeEmpty();
    }

    private static async Task<long> Live(string database, params Guid[] orders)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT count(*) FROM orders.mt_events WHERE stream_id = ANY($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = orders.SelectMany(StreamsOf).ToArray() });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static string[] StreamsOf(Guid order) =>
        [
            Order.StreamId(order),
            OrderSaga.StreamId(order),
            Reservation.StreamId(order),
            Payment.StreamId(order),
            Shipment.StreamId(order),
        ];
}
