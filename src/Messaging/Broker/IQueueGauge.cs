namespace Orders.Messaging.Broker;

/// <summary>Tells how full a queue is.</summary>
public interface IQueueGauge
{
    /// <summary>Null where there is no such queue.</summary>
    /// <exception cref="BrokerUnavailableException">The broker is away.</exception>
    Task<QueueDepth?> Measure(string queue, CancellationToken cancellationToken = default);
}

/// <param name="Waiting">
/// Messages that no consumer has been given yet.
/// </param>
/// <param name="Consumers">Consumers connected to the queue, in all processes.</param>
public sealed record QueueDepth(long Waiting, int Consumers);

public sealed class BrokerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
