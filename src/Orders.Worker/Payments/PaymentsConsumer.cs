using System.Diagnostics;
using EventStore;
using EventStore.Append;
using EventStore.Read;
using MassTransit;
using Orders.Contracts;
using Orders.Messaging.Consumers;
using Orders.Payments;
using Orders.ReadModels;

namespace Orders.Worker.Payments;

/// <summary>Answers from what the payment's stream remembers, or asks the provider and records what it said.</summary>
internal sealed class PaymentsConsumer(IEventLog<OrdersLog> log, IPaymentProvider provider)
    : IConsumer<AuthorizePayment>,
        IConsumer<VoidPayment>,
        IConsumer<CapturePayment>,
        IConsumer<ResolveCapture>,
        IConsumer<RefundPayment>,
        IConsumer<ResolveRefund>
{
    public Task Consume(ConsumeContext<AuthorizePayment> context) => Answer(context);

    public Task Consume(ConsumeContext<VoidPayment> context) => Answer(context);

    public Task Consume(ConsumeContext<CapturePayment> context) => Answer(context);

    public Task Consume(ConsumeContext<ResolveCapture> context) => Answer(context);

    public Task Consume(ConsumeContext<RefundPayment> context) => Answer(context);

    public Task Consume(ConsumeContext<ResolveRefund> context) => Answer(context);

    private async Task Answer<TCommand>(ConsumeContext<TCommand> context)
        where TCommand : class, ICommand
    {
        var stream = Payment.StreamId(context.Message.OrderId);
        var (payment, version, _) = await log.Fold(stream, Payment.Initial, Payment.Evolve, context.CancellationToken);
        var answer = PaymentDecider.Decide(payment, context.Message) switch
        {
            Decision<ProviderRequest>.Answer known => known.Event,
            Decision<ProviderRequest>.Ask ask => PaymentDecider.Conclude(
                payment,
                context.Message,
                await provider.Ask(ask.Request, context.CancellationToken)
            ),
            _ => throw new UnreachableException(),
        };
        var unit = context.Unit("payments", new StreamAppend(stream, ExpectedVersion.Exactly(version), [answer]));
        await log.Append(unit, context.CancellationToken);
    }
}
