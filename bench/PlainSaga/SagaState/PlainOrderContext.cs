using MassTransit;
using MassTransit.Context;
using MassTransit.Saga;
using Orders.Bench.PlainSaga.Outbox;
using Orders.Bench.PlainSaga.Workflow;

namespace Orders.Bench.PlainSaga.SagaState;

/// <summary>The saga's state for one message, read and written in that message's unit.</summary>
public sealed class PlainOrderContext<T>(Unit unit, ConsumeContext<T> context, ISagaConsumeContextFactory<Unit, PlainOrder> sagas)
    : ConsumeContextScope<T>(context, unit),
        SagaRepositoryContext<PlainOrder, T>
    where T : class
{
    private readonly ConsumeContext<T> _context = context;

    public async Task<SagaConsumeContext<PlainOrder, T>> Load(Guid correlationId) =>
        await PlainOrderTable.Load(unit, correlationId, CancellationToken) is { } order
            ? await sagas.CreateSagaConsumeContext(unit, _context, order, SagaConsumeContextMode.Load)
            : null!;

    public Task<SagaConsumeContext<PlainOrder, T>> Add(PlainOrder instance) =>
        sagas.CreateSagaConsumeContext(unit, _context, instance, SagaConsumeContextMode.Add);

    public Task<SagaConsumeContext<PlainOrder, T>> Insert(PlainOrder instance)
    {
        unit.Write(PlainOrderTable.Insert(instance));
        return sagas.CreateSagaConsumeContext(unit, _context, instance, SagaConsumeContextMode.Insert);
    }

    public Task Save(SagaConsumeContext<PlainOrder> context) => Write(PlainOrderTable.Insert(context.Saga));

    public Task Update(SagaConsumeContext<PlainOrder> context) => Write(PlainOrderTable.Update(context.Saga));

    public Task Delete(SagaConsumeContext<PlainOrder> context) => Write(PlainOrderTable.Delete(context.Saga));

    public Task Discard(SagaConsumeContext<PlainOrder> context) => Task.CompletedTask;

    public Task Undo(SagaConsumeContext<PlainOrder> context) => Task.CompletedTask;

    public Task<SagaConsumeContext<PlainOrder, TMessage>> CreateSagaConsumeContext<TMessage>(
        ConsumeContext<TMessage> consumeContext,
        PlainOrder instance,
        SagaConsumeContextMode mode
    )
        where TMessage : class => sagas.CreateSagaConsumeContext(unit, consumeContext, instance, mode);

    private Task Write(Npgsql.NpgsqlBatchCommand command)
    {
        unit.Write(command);
        return Task.CompletedTask;
    }
}
