using System.Text.Json;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Sagas;

/// <summary>What a saga would append.</summary>
internal static class SagaHistory
{
    public static Task ApprovePurchase(this ApiHost host, Guid order, int attempt = 1, string? attention = null) =>
        host.Await(order, new ApprovePurchase(order, Some.User, new Money(5, "GBP"), attempt), attention);

    /// <summary>Has the saga wait for an answer, in whatever state.</summary>
    public static async Task Await(this ApiHost host, Guid order, ICommand command, string? attention) =>
        await host.Orders.Append(
            $"order-saga-{order}",
            command,
            Transition("", "ApprovingPurchase", nameof(OrderSubmitted), TimeSpan.FromSeconds(10), attention, command)
        );

    public static async Task Complete(this ApiHost host, Guid order) =>
        await host.Orders.Append(
            $"order-saga-{order}",
            Transition("ApprovingPurchase", "Completed", nameof(PurchaseApproved), deadline: null, attention: null, pending: null)
        );

    private static SagaTransitioned Transition(
        string from,
        string to,
        string trigger,
        TimeSpan? deadline,
        string? attention,
        ICommand? pending
    ) =>
        new(
            from,
            to,
            trigger,
            Guid.NewGuid(),
            JsonSerializer.SerializeToElement(
                new
                {
                    CurrentState = to,
                    UserId = Some.User,
                    Pending = pending?.GetType().Name,
                    Attempt = pending?.Attempt ?? 0,
                    NeedsAttention = attention is not null,
                    Attention = attention,
                }
            ),
            deadline,
            deadline is null ? null : Queues.Purchases
        );
}
