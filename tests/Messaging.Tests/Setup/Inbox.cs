using System.Collections.Concurrent;
using MassTransit;
using Orders.Contracts;

namespace Orders.Messaging.Tests.Setup;

/// <summary>What a process has received, in order.</summary>
public sealed class Inbox
{
    private readonly ConcurrentQueue<ConsumeContext> _received = new();

    public IReadOnlyList<ConsumeContext> Contexts => [.. _received];

    public IReadOnlyList<T> Of<T>()
        where T : class => [.. _received.OfType<ConsumeContext<T>>().Select(context => context.Message)];

    public void Add(ConsumeContext context) => _received.Enqueue(context);
}

public sealed class Recorder<T>(Inbox inbox) : IConsumer<T>
    where T : class, IOrderMessage
{
    public Task Consume(ConsumeContext<T> context)
    {
        inbox.Add(context);
        return Task.CompletedTask;
    }
}
