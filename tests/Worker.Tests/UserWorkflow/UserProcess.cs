using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orders.Contracts;
using Orders.Messaging;
using Orders.Messaging.Broker;
using Orders.Worker.Tests.Setup;
using Users.Api;

namespace Orders.Worker.Tests.UserWorkflow;

/// <summary>Starts the users' side alone, whose deadlines pass quickly, with somebody who takes cancellations and does nothing.</summary>
internal static class UserProcess
{
    public static async Task<OrderProcess> Start(
        Servers servers,
        Action<IServiceCollection>? services = null,
        params IEnumerable<(string Key, string Value)> more
    )
    {
        var settings = new Dictionary<string, string?>(Servers.Impatience, StringComparer.Ordinal)
        {
            ["Verification:TokenLifetime"] = "1.00:00:00",
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return await OrderProcess.StartAsync(
            await servers.CreateDatabase(),
            settings,
            Modules.Users,
            all =>
            {
                all.AddMessaging<UsersLog>(
                    new ConfigurationBuilder().Build(),
                    bus =>
                        bus.Route(new QueueTopology(Queues.Cancellations, [typeof(CancelOrder)]))
                            .Receive(Queues.Cancellations, queue => queue.Consumer<IdleCanceller>())
                );
                services?.Invoke(all);
            }
        );
    }

    private sealed class IdleCanceller : IConsumer<CancelOrder>
    {
        public Task Consume(ConsumeContext<CancelOrder> context) => Task.CompletedTask;
    }
}
