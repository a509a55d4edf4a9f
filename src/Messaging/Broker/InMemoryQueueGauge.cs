using System.Collections.Concurrent;
using System.Collections.Frozen;
using MassTransit;

namespace Orders.Messaging.Broker;

/// <summary>
/// Counts what goes into each queue and what has been taken out to be handled. The in-memory transport does not tell its depth,
/// but all that is in it has come from this process.
/// </summary>
internal sealed class InMemoryQueueGauge : IQueueGauge, IReceiveObserver, IPublishObserver, ISendObserver
{
    private readonly FrozenSet<string> _received;
    private readonly FrozenDictionary<Type, string[]> _queuesOf;
    private readonly ConcurrentDictionary<string, long> _waiting = new(StringComparer.Ordinal);

    public InMemoryQueueGauge(MessagingBuilder builder)
    {
        _received = builder.Receivers.Select(receiver => receiver.Topology.Name).ToFrozenSet(StringComparer.Ordinal);
        _queuesOf = builder
            .Receivers.SelectMany(receiver => receiver.Topology.Messages.Select(message => (message, receiver.Topology.Name)))
            .GroupBy(pair => pair.message, pair => pair.Name)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public Task<QueueDepth?> Measure(string queue, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            _received.Contains(queue) ? new QueueDepth(Math.Max(0, _waiting.GetValueOrDefault(queue)), Consumers: 1) : null
        );

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class
    {
        foreach (var queue in _queuesOf.GetValueOrDefault(typeof(T), []))
        {
            Count(queue, 1);
        }

        return Task.CompletedTask;
    }

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class
    {
        foreach (var queue in _queuesOf.GetValueOrDefault(typeof(T), []))
        {
            Count(queue, -1);
        }

        return Task.CompletedTask;
    }

    public Task PreSend<T>(SendContext<T> context)
        where T : class
    {
        CountSent(context, 1);
        return Task.CompletedTask;
    }

    public Task SendFault<T>(SendContext<T> context, Exception exception)
        where T : class
    {
        CountSent(context, -1);
        return Task.CompletedTask;
    }

    // As with a broker, a message in hand does not wait any more.
    public Task PreReceive(ReceiveContext context)
    {
        Count(QueueOf(context.InputAddress), -1);
        return Task.CompletedTask;
    }

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostSend<T>(SendContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    private void CountSent(SendContext context, long change)
    {
        if (context.DestinationAddress is { } address && QueueOf(address) is var queue && _received.Contains(queue))
        {
            Count(queue, change);
        }
    }

    private static string QueueOf(Uri address) => address.Segments[^1];

    private void Count(string queue, long change) =>
        _waiting.AddOrUpdate(queue, static (_, change) => change, static (_, count, change) => count + change, change);
}
