using System.Diagnostics;
using Orders.Cli.Connecting;
using Orders.Cli.Sagas;

namespace Orders.Cli.Ordering;

/// <summary>An order that has come to its end.</summary>
/// <param name="Json">As the service wrote it.</param>
internal sealed record OrderEnd(Order Order, string Json)
{
    /// <summary>Follows the order's saga, over whatever cuts the watch off, until it rests in a state that is an end.</summary>
    /// <param name="told">Told each transition, from the first one on.</param>
    /// <param name="timeLimit">Null waits for ever.</param>
    /// <exception cref="UnavailableException">It has not ended in time, or the service is away for too long.</exception>
    public static async Task<OrderEnd> Wait(
        ApiClient orders,
        Guid id,
        Action<SagaTransition> told,
        TimeSpan? timeLimit,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeLimit ?? Timeout.InfiniteTimeSpan);
        try
        {
            await foreach (var transition in new SagaWatch(orders, $"/orders/{id}/saga/watch").Follow(limit.Token))
            {
                told(transition);
                if (transition.Change.IsEnd && await Read(orders, transition.Change, limit.Token) is { } end)
                {
                    return end;
                }
            }

            throw new UnreachableException("A watch goes on for ever, or fails.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnavailableException(
                $"Order {id} has not ended within {timeLimit} (--time-limit). It goes on: see orders watch {id}."
            );
        }
    }

    // The past is told first: what was completed may have come back since, or be about to.
    private static async Task<OrderEnd?> Read(ApiClient orders, SagaChange change, CancellationToken cancellationToken)
    {
        var answer = await orders.Get($"/orders/{change.OrderId}", cancellationToken);
        var saga = (await orders.Get($"/orders/{change.OrderId}/saga", cancellationToken)).As<Saga>();
        var end = new OrderEnd(answer.As<Order>(), answer.Json);
        return
            end.Order.Returns.All(one => one.SettledAt is not null)
            && saga.Transitions.All(transition => transition.Position <= change.Position)
            ? end
            : null;
    }
}
