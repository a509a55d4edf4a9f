using EventStore.Leadership;
using EventStore.Positions;
using Microsoft.Extensions.DependencyInjection;

namespace EventStore.LogProcess;

/// <summary>
/// A leader in a process of its own, for tests to pause and kill: it says that it leads, then counts its position up by one for
/// as long as it leads, and says when it has stepped down.
/// </summary>
internal static class Leader
{
    public static async Task Run(string connectionString)
    {
        await using var services = new ServiceCollection().AddEventLog<ProcessLog>(connectionString).BuildServiceProvider();
        var positions = services.GetRequiredService<ILogPositions<ProcessLog>>();
        await using var leadership = await services.GetRequiredService<ILeaderElection<ProcessLog>>().Lead("counter");
        Console.WriteLine("leading");

        var position = await positions.Get("counter");
        while (!leadership.Lost.IsCancellationRequested && await positions.Move("counter", position, position + 1))
        {
            position++;
            Console.WriteLine($"moved {position}");
        }

        Console.WriteLine("stepped down");
    }
}
