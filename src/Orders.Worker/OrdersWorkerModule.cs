using EventStore.Archiving;
using EventStore.Projections;
using Orders.Contracts;
using Orders.Messaging;
using Orders.Messaging.Deadlines;
using Orders.Messaging.Relaying;
using Orders.ReadModels;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Auditing;
using Orders.ServiceDefaults.DeadLetters;
using Orders.ServiceDefaults.Simulation;
using Orders.Worker.Archiving;
using Orders.Worker.Audit;
using Orders.Worker.Cancellation;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Payments;
using Orders.Worker.Shipping;
using Orders.Worker.Stock;
using Orders.Worker.Telemetry;

namespace Orders.Worker;

/// <summary>The orders' side of the workflow: saga, stock, payments, shipping, relay, deadlines and projections.</summary>
public static class OrdersWorkerModule
{
    public static TBuilder AddOrdersWorker<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.Configure<OrderSagaOptions>(configuration.GetSection(OrderSagaOptions.Section));
        services.Configure<ArchiveOptions>(configuration.GetSection("Archive"));
        services
            .AddServiceLog<OrdersLog>(configuration)
            .AddOrdersReadModels()
            .AddProjection<OrdersLog, DeadLetterProjection<OrdersLog>>()
            .AddProjectionRunners<OrdersLog>()
            .AddAudit(configuration, OrdersAudit.Begin)
            .AddArchiver(OrderArchive.Rule)
            .AddSimulator(configuration, Simulator.Payments)
            .AddSimulator(configuration, Simulator.Shipping)
            .AddSimulator(configuration, Simulator.Stock);
        services.AddSingleton<IPaymentProvider, SimulatedPaymentProvider>();
        services.AddSingleton<ICarrier, SimulatedCarrier>();
        services.AddSingleton<StockDesk>();
        services.AddHostedService<OpenOrderMetrics>();
        services.AddMessaging<OrdersLog>(
            configuration,
            bus =>
                bus.Receive(Queues.OrderSaga, queue => queue.Saga<OrderSagaMachine, OrderSaga, OrdersLog>(OrderSaga.StreamPrefix))
                    .Receive(Queues.Cancellations, queue => queue.Consumer<CancellationConsumer>())
                    .Receive(Queues.Stock, queue => queue.Consumer<StockConsumer>())
                    .Receive(Queues.Payments, queue => queue.Consumer<PaymentsConsumer>())
                    .Receive(Queues.Shipping, queue => queue.Consumer<ShippingConsumer>())
        );
        services.AddRelay<OrdersLog>();
        services.AddDeadlines<OrdersLog, OrderDeadlines>(answers: Queues.OrderSaga);
        return builder;
    }
}
