using MassTransit;
using Orders.Contracts;
using Orders.ServiceDefaults.Simulation;

namespace Users.Api.Purchasing;

internal sealed class PurchaseConsumer(PurchaseDesk desk, Simulator simulator)
    : IConsumer<ApprovePurchase>,
        IConsumer<ReleasePurchase>,
        IConsumer<SettlePurchase>,
        IConsumer<CreditPurchase>
{
    public Task Consume(ConsumeContext<ApprovePurchase> context) => Answer(context);

    public Task Consume(ConsumeContext<ReleasePurchase> context) => Answer(context);

    public Task Consume(ConsumeContext<SettlePurchase> context) => Answer(context);

    public Task Consume(ConsumeContext<CreditPurchase> context) => Answer(context);

    private async Task Answer<TCommand>(ConsumeContext<TCommand> context)
        where TCommand : class, ICommand
    {
        await simulator.Delay(Simulator.Purchases, context.CancellationToken);
        await desk.Decide(context);
    }
}
