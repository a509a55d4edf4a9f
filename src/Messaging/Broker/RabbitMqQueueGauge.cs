using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orders.Messaging.Broker;

/// <summary>Asks the broker by passive declarations, over a connection of its own that stands in nobody's way.</summary>
internal sealed class RabbitMqQueueGauge(RabbitMqAddress address, IOptions<MessagingOptions> options)
    : IQueueGauge,
        IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IConnection? _connection;
    private IChannel? _channel;

    public async Task<QueueDepth?> Measure(string queue, CancellationToken cancellationToken = default)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.Value.GaugeTimeout);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var channel = await Channel(timeout.Token);
            var declared = await channel.QueueDeclarePassiveAsync(queue, timeout.Token);
            return new QueueDepth(declared.MessageCount, (int)declared.ConsumerCount);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await Disconnect();
            throw new BrokerUnavailableException(
                $"RabbitMQ does not tell about the queue {queue}: {exception.GetBaseException().Message}",
                exception
            );
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Disconnect();
        _gate.Dispose();
    }

    private async Task<IChannel> Channel(CancellationToken cancellationToken)
    {
        if (_connection is not { IsOpen: true })
        {
            await Disconnect();
            _connection = await Factory().CreateConnectionAsync(cancellationToken);
        }

        // A question about a queue that does not exist costs the channel.
        return _channel is { IsOpen: true }
            ? _channel
            : _channel = await _connection.CreateChannelAsync(cancellationToken: cancellationToken);
    }

    private ConnectionFactory Factory()
    {
        var factory = new ConnectionFactory
        {
            Uri = address.Uri,
            AutomaticRecoveryEnabled = false,
            RequestedHeartbeat = options.Value.Heartbeat,
            ClientProvidedName = "queue gauge",
        };
        factory.UserName = address.Username ?? factory.UserName;
        factory.Password = address.Password ?? factory.Password;
        address.Tls?.Apply(factory);
        return factory;
    }

    private async Task Disconnect()
    {
        var connection = _connection;
        (_connection, _channel) = (null, null);
        if (connection is null)
        {
            return;
        }

        try
        {
            await connection.DisposeAsync();
        }
        catch (Exception exception) when (exception is AlreadyClosedException or IOException or OperationCanceledException)
        {
            // It is gone already, which is what was wanted.
        }
    }
}
