using MassTransit;
using MassTransit.Saga;
using Orders.Bench.PlainSaga.Outbox;
using Orders.Bench.PlainSaga.Workflow;

namespace Orders.Bench.PlainSaga.SagaState;

public sealed class PlainOrderContextFactory(Unit unit, ISagaConsumeContextFactory<Unit, PlainOrder> sagas)
    : ISagaRepositoryContextFactory<PlainOrder>
{
    public Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<PlainOrder, T>> next)
        where T : class => next.Send(new PlainOrderContext<T>(unit, context, sagas));

    public Task SendQuery<T>(
        ConsumeContext<T> context,
        ISagaQuery<PlainOrder> query,
        IPipe<SagaRepositoryQueryContext<PlainOrder, T>> next
    )
        where T : class => throw new NotSupportedException("Every message names its order: correlate by id.");

    public void Probe(ProbeContext context) => context.Add("persistence", "PostgreSQL");
}
