using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Orders.Messaging.Tests.Deadlines;

/// <summary>A consumer that takes one message and sits on it until it is told to catch up.</summary>
internal sealed class Laggard(IConnection connection, IChannel channel) : IAsyncDisposable
{
    private readonly TaskCompletionSource _catchUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<Laggard> Consume(IConnection connection, string queue)
    {
        var channel = await connection.CreateChannelAsync();
        await channel.BasicQosAsync(0, prefetchCount: 1, global: false);
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false);
        var laggard = new Laggard(connection, channel);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            await laggard._catchUp.Task;
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer);
        return laggard;
    }

    public void CatchUp() => _catchUp.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        CatchUp();
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
