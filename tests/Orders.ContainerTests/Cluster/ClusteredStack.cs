using Orders.ContainerTests.Stack;

namespace Orders.ContainerTests.Cluster;

/// <summary>The same over three RabbitMQ nodes.</summary>
public sealed class ClusteredStack : OrdersStack
{
    protected override IReadOnlyList<string> Files => [.. base.Files, "docker-compose.cluster.yml"];

    protected override IReadOnlyList<string> Brokers => ["rabbitmq", "rabbitmq-2", "rabbitmq-3"];
}
