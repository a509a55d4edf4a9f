using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orders.Bench.PlainSaga.Workflow;
using Orders.Messaging;
using Orders.Messaging.Broker;
using Orders.ReadModels;
using Orders.ServiceDefaults;
using Orders.Worker;
using Users.Api;
using OrderCompleted = Orders.Contracts.OrderCompleted;

namespace Orders.Bench.Sagas.OrderSagas;

/// <summary>The modules of production in one host, with their own defaults: what the workers and the users' service do, without HTTP.</summary>
public static class OrderSagaHost
{
    public static IHost Build(OrderSagaLoadOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([
            new("ConnectionStrings:Postgres", options.Postgres),
            new("ConnectionStrings:RabbitMq", options.RabbitMq),
            new("Messaging:Transport", nameof(Transport.RabbitMq)),
            new("Messaging:PrefetchCount", options.Prefetch.ToString(CultureInfo.InvariantCulture)),
        ]);
        builder.AddServiceDefaults().AddUsersApi().AddOrdersWorker();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<Completions>();
        builder.Services.AddMessaging<OrdersLog>(
            builder.Configuration,
            bus =>
                bus.Route(new QueueTopology(OrderCompletions.Queue, [typeof(OrderCompleted)]))
                    .Receive(OrderCompletions.Queue, queue => queue.Consumer<OrderCompletions>())
        );
        return builder.Build();
    }
}
