using MassTransit;

namespace Orders.Worker.Tests.Setup;

/// <summary>How many messages consumers have been given and not finished.</summary>
internal sealed class InHand : IReceiveObserver
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Task PreReceive(ReceiveContext context)
    {
        Interlocked.Increment(ref _count);
        return Task.CompletedTask;
    }

    public Task PostReceive(ReceiveContext context) => Finished();

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Finished();

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    private Task Finished()
    {
        Interlocked.Decrement(ref _count);
        return Task.CompletedTask;
    }
}
