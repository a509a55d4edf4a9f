using MassTransit;

namespace Orders.Bench.PlainSaga.Workflow;

/// <summary>Where the client hears that its orders are done; it needs no inbox, since it only counts distinct orders.</summary>
public sealed class Completions : IConsumer<OrderCompleted>
{
    private readonly Lock _gate = new();
    private readonly HashSet<Guid> _awaited = [];
    private TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when every one of these orders has completed. Call it before they are submitted.</summary>
    public Task Await(IEnumerable<Guid> orders)
    {
        lock (_gate)
        {
            _awaited.UnionWith(orders);
            _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _all.Task;
        }
    }

    public Task Consume(ConsumeContext<OrderCompleted> context)
    {
        Completed(context.Message.OrderId);
        return Task.CompletedTask;
    }

    public void Completed(Guid order)
    {
        lock (_gate)
        {
            if (_awaited.Remove(order) && _awaited.Count == 0)
            {
                _all.SetResult();
            }
        }
    }
}
