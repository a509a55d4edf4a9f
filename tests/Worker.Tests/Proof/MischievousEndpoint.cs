using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Orders.Worker.Cancellation;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Payments;
using Orders.Worker.Shipping;
using Orders.Worker.Stock;
using Users.Api.Purchasing;
using Users.Api.Reviewing;
using Users.Api.UserWorkflow;

namespace Orders.Worker.Tests.Proof;

/// <summary>Puts the mischief before every consumer of the workflow.</summary>
internal static class MischievousEndpoint
{
    public static void AddMischief(this IServiceCollection services, Mischief mischief) =>
        services
            .AddSingleton(mischief)
            .AddSingleton<ISagaDefinition<OrderSaga>, SagaInTrouble<OrderSaga>>()
            .AddSingleton<ISagaDefinition<UserSaga>, SagaInTrouble<UserSaga>>()
            .AddSingleton<IConsumerDefinition<AccountsConsumer>, ConsumerInTrouble<AccountsConsumer>>()
            .AddSingleton<IConsumerDefinition<StockConsumer>, ConsumerInTrouble<StockConsumer>>()
            .AddSingleton<IConsumerDefinition<PaymentsConsumer>, ConsumerInTrouble<PaymentsConsumer>>()
            .AddSingleton<IConsumerDefinition<ShippingConsumer>, ConsumerInTrouble<ShippingConsumer>>()
            .AddSingleton<IConsumerDefinition<CancellationConsumer>, ConsumerInTrouble<CancellationConsumer>>()
            .AddSingleton<IConsumerDefinition<PurchaseConsumer>, ConsumerInTrouble<PurchaseConsumer>>();

    private sealed class ConsumerInTrouble<TConsumer> : ConsumerDefinition<TConsumer>
        where TConsumer : class, IConsumer
    {
        protected override void ConfigureConsumer(
            IReceiveEndpointConfigurator endpointConfigurator,
            IConsumerConfigurator<TConsumer> consumerConfigurator,
            IRegistrationContext context
        ) => endpointConfigurator.UseConsumeFilter(typeof(Trouble<>), context);
    }

    private sealed class SagaInTrouble<TSaga> : SagaDefinition<TSaga>
        where TSaga : class, SagaStateMachineInstance
    {
        protected override void ConfigureSaga(
            IReceiveEndpointConfigurator endpointConfigurator,
            ISagaConfigurator<TSaga> sagaConfigurator,
            IRegistrationContext context
        ) => endpointConfigurator.UseConsumeFilter(typeof(Trouble<>), context);
    }
}

internal sealed class Trouble<T>(Mischief mischief, IBus bus) : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        var kind = mischief.Next(context.MessageId!.Value, context.ReceiveContext.InputAddress.AbsolutePath);
        if (kind is MischiefKind.Duplicate or MischiefKind.Delay)
        {
            mischief.ComeLater(bus, context);
        }

        if (kind is MischiefKind.Drop or MischiefKind.Delay)
        {
            return;
        }

        if (kind is MischiefKind.CrashBefore)
        {
            throw new CrashException();
        }

        await next.Send(context);
        if (kind is MischiefKind.CrashAfter)
        {
            throw new CrashException();
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("trouble");
}

internal sealed class CrashException() : Exception("The consumer has crashed, as the plan of the proof would have it.");
