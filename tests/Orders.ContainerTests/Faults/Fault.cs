using Orders.ContainerTests.Docker;
using Orders.ContainerTests.Stack;

namespace Orders.ContainerTests.Faults;

/// <summary>Something that goes wrong with one service for a while.</summary>
internal sealed record Fault(string Name, Func<OrdersStack, Task> Strike)
{
    /// <summary>Longer than heartbeats and leases, so that others take over before it goes on.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    private static readonly string[] Everybody = ["orders-api", "users-api", "orders-worker", "rabbitmq", "postgres", "gateway"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. Everybody.Select(Kill),
        .. Everybody.Select(Pause),
        Cut("orders-worker", "broker"),
        Cut("users-api", "broker"),
        Cut("orders-api", "database"),
        Cut("users-api", "database"),
        Cut("orders-worker", "database"),
        RestartOfEverything(),
    ];

    private static Fault Kill(string service) =>
        new(
            $"kill -9 of {service}",
            async stack =>
            {
                var container = await stack.Only(service);
                await container.Kill();
                await container.Start();
            }
        );

    private static Fault Pause(string service) =>
        new(
            $"pause of {service}",
            async stack =>
            {
                var container = await stack.Only(service);
                await container.Pause();
                await Task.Delay(Length);
                await container.Unpause();
            }
        );

    private static Fault Cut(string service, string network) =>
        new(
            $"cut of {service} from {network}",
            async stack =>
            {
                var container = await stack.Only(service);
                await container.CutFrom(network);
                await Task.Delay(Length);
                await container.JoinTo(network, service);
            }
        );

    private static Fault RestartOfEverything() => new("restart of everything", stack => stack.Compose.Run("restart"));
}
