using MassTransit;
using Orders.Bench.PlainSaga.Workflow;
using OrderCompleted = Orders.Contracts.OrderCompleted;

namespace Orders.Bench.Sagas.OrderSagas;

/// <summary>The client hears of its orders' ends over the bus, as that of the plain saga does.</summary>
public sealed class OrderCompletions(Completions completions) : IConsumer<OrderCompleted>
{
    public const string Queue = "orders-bench-completions";

    public Task Consume(ConsumeContext<OrderCompleted> context)
    {
        completions.Completed(context.Message.OrderId);
        return Task.CompletedTask;
    }
}
