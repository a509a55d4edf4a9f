using System.Text.Json;
using Orders.Contracts;

namespace Orders.Cli.Tests.Setup;

/// <summary>What a saga would append, where there is none.</summary>
internal static class SagasByHand
{
    public static Task Wait(this Shop shop, Guid order, string from, string to, ICommand command, string? attention = null) =>
        Shop.Append(shop.Orders, $"order-saga-{order}", command, Transition(from, to, "OrderSubmitted", attention, command));

    public static Task Reject(this Shop shop, Guid order, string from) =>
        Shop.Append(shop.Orders, $"order-saga-{order}", Transition(from, "Rejected", "PurchaseRefused", null, null));

    private static SagaTransitioned Transition(string from, string to, string trigger, string? attention, ICommand? pending) =>
        new(
            from,
            to,
            trigger,
            Guid.NewGuid(),
            JsonSerializer.SerializeToElement(
                new
                {
                    CurrentState = to,
                    UserId = Guid.NewGuid(),
                    Pending = pending?.GetType().Name,
                    Attempt = pending?.Attempt ?? 0,
                    NeedsAttention = attention is not null,
                    Attention = attention,
                }
            ),
            pending is null ? null : TimeSpan.FromSeconds(30),
            pending is null ? null : Queues.Purchases
        );
}
