using System.Net.ServerSentEvents;
using System.Text.Json;
using Orders.Http.Tests.Sagas;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.WatchSagas;

internal static class WatchedSagas
{
    public static async Task<Guid> Submitted(this ApiHost host, Guid? user = null) => (await host.Client.Submit(user)).Id();

    /// <summary>An order whose saga makes two transitions.</summary>
    public static async Task<Guid> Completed(this ApiHost host)
    {
        var order = await host.Submitted();
        await host.ApprovePurchase(order);
        await host.Complete(order);
        return order;
    }

    /// <summary>The order and the state that its saga has come to.</summary>
    public static (Guid Order, string To) Told(this SseItem<string> item)
    {
        item.EventType.ShouldBe("transition");
        var change = item.Change();
        change.Number("position").ShouldBe(item.Position());
        return (change.GetProperty("orderId").GetGuid(), change.Text("to")!);
    }

    public static JsonElement Change(this SseItem<string> item) => JsonDocument.Parse(item.Data).RootElement;
}
