using System.Threading.Channels;
using MassTransit;
using MassTransit.Middleware;
using MassTransit.Serialization;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Orders.Bench.PlainSaga.Outbox;

/// <summary>
/// Publishes what units have committed, a batch at a time, and removes it once the broker has confirmed. Several work side by
/// side on different messages.
/// </summary>
public sealed class Delivery(NpgsqlDataSource database, IBus bus, PlainSagaOptions options) : BackgroundService
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(options.Deliveries) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private long _delivered;

    /// <summary>Messages handed to the broker since the start.</summary>
    public long Delivered => Interlocked.Read(ref _delivered);

    public void Wake() => _wake.Writer.TryWrite(true);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Deliveries).Select(_ => Work(stoppingToken)));

    private async Task Work(CancellationToken stopping)
    {
        do
        {
            while (await DeliverBatch(stopping) > 0) { }
        } while (await _wake.Reader.ReadAsync(stopping));
    }

    private async Task<int> DeliverBatch(CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        await using var transaction = await connection.BeginTransactionAsync(stopping);
        var messages = await OutboxTable.Take(transaction, options.DeliveryBatch, stopping);
        // A batch that has been taken is finished, also when the host stops meanwhile.
        await Task.WhenAll(messages.Select(message => Publish(message)));
        await transaction.CommitAsync(CancellationToken.None);
        return messages.Count;
    }

    private async Task Publish(OutboxMessage message)
    {
        Interlocked.Increment(ref _delivered);
        var endpoint = await bus.GetSendEndpoint(message.DestinationAddress!);
        await endpoint.Send(new SerializedMessageBody(), new OutboxMessageSendPipe(message, message.DestinationAddress));
    }
}
