using MassTransit;
using MassTransit.Configuration;
using MassTransit.Middleware;
using MassTransit.Saga;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orders.Bench.PlainSaga.Outbox;
using Orders.Bench.PlainSaga.SagaState;
using Orders.Bench.PlainSaga.Workflow;

namespace Orders.Bench.PlainSaga;

/// <summary>The saga and its participants in one host, on MassTransit's own conventions.</summary>
public static class PlainSagaHost
{
    public static IHost Build(PlainSagaOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(DataSource(options));
        builder.Services.AddScoped<Unit>();
        builder.Services.AddScoped<IOutboxContextFactory<Unit>, OutboxContextFactory>();
        builder.Services.AddSingleton<Completions>();
        builder.Services.AddMassTransit(bus => Configure(bus, options));
        // A message published before its queue is bound would be lost.
        builder.Services.Configure<MassTransitHostOptions>(host => host.WaitUntilStarted = true);
        builder.Services.AddSingleton<Delivery>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Delivery>());
        return builder.Build();
    }

    private static NpgsqlDataSource DataSource(PlainSagaOptions options) =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(options.Postgres)
            {
                MaxPoolSize = options.PoolSize,
                MaxAutoPrepare = 50,
                AutoPrepareMinUsages = 2,
            }
        );

    private static void Configure(IBusRegistrationConfigurator bus, PlainSagaOptions options)
    {
        var names = new KebabCaseEndpointNameFormatter("plain", includeNamespace: false);
        bus.SetEndpointNameFormatter(names);
        bus.AddSagaStateMachine<PlainOrderMachine, PlainOrder>()
            .Repository(repository =>
                repository.RegisterSagaRepository<
                    PlainOrder,
                    Unit,
                    SagaConsumeContextFactory<Unit, PlainOrder>,
                    PlainOrderContextFactory
                >()
            );
        bus.AddConsumer<Stock>();
        bus.AddConsumer<Payments>();
        bus.AddConsumer<Shipping>();
        bus.AddConsumer<Completions>();
        bus.AddConfigureEndpointsCallback(
            (context, name, endpoint) =>
            {
                if (name != names.Consumer<Completions>())
                {
                    UseOutbox(endpoint, context, options);
                }
            }
        );
        bus.UsingRabbitMq(
            (context, rabbit) =>
            {
                rabbit.Host(options.RabbitMq);
                rabbit.PrefetchCount = options.Prefetch;
                rabbit.ConfigureEndpoints(context);
            }
        );
    }

    // A retry begins a unit of its own, so it stands outside the outbox.
    private static void UseOutbox(IReceiveEndpointConfigurator endpoint, IRegistrationContext context, PlainSagaOptions options)
    {
        endpoint.UseMessageRetry(retry => retry.Interval(options.Retries, options.RetryPause));
        var outbox = new OutboxConsumePipeSpecificationObserver<Unit>(endpoint, context);
        endpoint.ConnectConsumerConfigurationObserver(outbox);
        endpoint.ConnectSagaConfigurationObserver(outbox);
    }
}
