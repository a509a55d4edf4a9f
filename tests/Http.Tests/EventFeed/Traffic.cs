using Orders.Contracts;
using Orders.Http.Tests.Setup;
using Orders.Stock;

namespace Orders.Http.Tests.EventFeed;

/// <summary>Events of which some are nobody's business.</summary>
internal static class Traffic
{
    /// <summary>Three public events and three that are not, of one order each time.</summary>
    public static async Task Append(ApiHost host, int orders)
    {
        for (var i = 0; i < orders; i++)
        {
            var id = Guid.CreateVersion7();
            await host.Orders.Append($"order-{id}", new OrderCompleted(id, DateTimeOffset.UnixEpoch));
            await host.Orders.Append($"order-saga-{id}", new ReserveStock(id, Attempt: 1));
            await host.Orders.Append($"stock-{i % 3}", new GoodsReserved(id, $"{i % 3}", 1));
            await host.Orders.Append(
                $"shipment-{id}",
                new ShipmentDispatched(id, "T", Attempt: 1, Repeated: false),
                new ShipmentDispatched(id, "T", Attempt: 2, Repeated: true)
            );
            await host.Orders.Append($"payment-{id}", new PaymentVoided(id, Attempt: 1, Repeated: false));
        }
    }

    /// <summary>The positions of what <see cref="Append"/> makes for the public.</summary>
    public static async Task<long[]> PublicPositions(ApiHost host) =>
        [
            .. (await host.Orders.ReadAll(afterPosition: 0, limit: 1_000_000))
                .Events.Where(recorded =>
                    recorded.Data is OrderCompleted or GoodsReserved or ShipmentDispatched { Repeated: false }
                )
                .Select(recorded => recorded.Position),
        ];
}
