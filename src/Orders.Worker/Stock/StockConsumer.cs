using MassTransit;
using Orders.Contracts;
using Orders.ServiceDefaults.Simulation;

namespace Orders.Worker.Stock;

internal sealed class StockConsumer(StockDesk desk, Simulator simulator)
    : IConsumer<ReserveStock>,
        IConsumer<ReleaseStock>,
        IConsumer<RestockGoods>
{
    public Task Consume(ConsumeContext<ReserveStock> context) => Answer(context);

    public Task Consume(ConsumeContext<ReleaseStock> context) => Answer(context);

    public Task Consume(ConsumeContext<RestockGoods> context) => Answer(context);

    private async Task Answer<TCommand>(ConsumeContext<TCommand> context)
        where TCommand : class, ICommand
    {
        await simulator.Delay(Simulator.Stock, context.CancellationToken);
        await desk.Decide(context);
    }
}
