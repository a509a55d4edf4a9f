using MassTransit;

namespace Orders.Messaging.Broker;

/// <summary>Whether the process's bus is connected and all its queues are being consumed.</summary>
public sealed class BrokerHealth(IBusControl bus)
{
    public bool IsUp => bus.CheckHealth().Status == BusHealthStatus.Healthy;

    public Task WaitUntilUp(CancellationToken cancellationToken) =>
        bus.WaitForHealthStatus(BusHealthStatus.Healthy, cancellationToken);
}
