namespace Orders.EndToEnd.Tests.Processes;

/// <summary>Kills each process of a system, and starts it again.</summary>
internal static class Faults
{
    /// <param name="wipesBroker">The broker comes back without its queues and what was in them.</param>
    public static IEnumerable<Func<Task>> Of(ThreeProcesses system, bool wipesBroker) =>
        [
            () => Restart(system.OrdersApi),
            () => Restart(system.Worker),
            () => RestartBroker(system, wipesBroker),
            () => Restart(system.UsersApi),
            () => RestartDatabase(system),
        ];

    private static async Task Restart(ServiceProcess service)
    {
        await service.Kill();
        await service.Start();
    }

    private static async Task RestartBroker(ThreeProcesses system, bool wiped)
    {
        await system.RabbitMq.KillAsync();
        if (wiped)
        {
            system.RabbitMq.Wipe();
        }
        await system.RabbitMq.StartAgainAsync();
    }

    private static async Task RestartDatabase(ThreeProcesses system)
    {
        await system.Postgres.KillAsync();
        await system.Postgres.StartAgainAsync();
    }
}
