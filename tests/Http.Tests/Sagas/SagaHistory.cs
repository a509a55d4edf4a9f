using System.Text.Json;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Sagas;

/// <summary>What a saga would append.</summary>
internal static class SagaHistory
{
    public static async Task ApprovePurchase(this ApiHost host, Guid order, int attempt = 1, bool needsAttention = false) =>
        await host.Orders.Append(
            $"order-saga-{order}",
            new ApprovePurchase(order, Some.User, new Money(5, "GBP"), attempt),
            Transition("", "ApprovingPurchase", nameof(OrderSubmitted), TimeSpan.FromSeconds(10), needsAttention)
        );

    public static async Task Complete(this ApiHost host, Guid order) =>
        await host.Orders.Append(
            $"order-saga-{order}",
            Transition("ApprovingPurchase", "Completed", nameof(PurchaseApproved), deadline: null, needsAttention: false)
        );

    private static SagaTransitioned Transition(string from, string to, string trigger, TimeSpan? deadline, bool needsAttention) =>
        new(
            from,
            to,
            trigger,
            Guid.NewGuid(),
            JsonSerializer.SerializeToElement(new { CurrentState = to, NeedsAttention = needsAttention }),
            deadline,
            deadline is null ? null : Queues.Purchases
        );
}
