using EventStore;
using MassTransit;
using MassTransit.Context;
using MassTransit.Saga;

namespace Orders.Messaging.Sagas;

/// <summary>One try of one message.</summary>
internal sealed class LogSagaRepositoryContext<TSaga, TLog, TMessage>(
    LogSagas<TSaga, TLog> sagas,
    ConsumeContext<TMessage> context
) : ConsumeContextScope<TMessage>(context), SagaRepositoryContext<TSaga, TMessage>
    where TSaga : LogSaga
    where TLog : ILogDefinition
    where TMessage : class
{
    private readonly ConsumeContext<TMessage> _context = context;
    private SagaBefore? _before;

    private SagaBefore Before =>
        _before ?? throw new InvalidOperationException("An instance is saved that was not loaded or added.");

    public async Task<SagaConsumeContext<TSaga, TMessage>?> Load(Guid correlationId)
    {
        if (await sagas.Load(correlationId, CancellationToken) is not { } saga)
        {
            return null;
        }

        _before = SagaBefore.Of(saga);
        return new LogSagaConsumeContext<TSaga, TMessage>(_context, saga);
    }

    public Task<SagaConsumeContext<TSaga, TMessage>> Add(TSaga instance) => Created(_context, instance);

    // Before its first message has been handled there is nothing to append.
    public Task<SagaConsumeContext<TSaga, TMessage>?> Insert(TSaga instance) =>
        Task.FromResult<SagaConsumeContext<TSaga, TMessage>?>(null);

    public Task Save(SagaConsumeContext<TSaga> context) => sagas.Append(_context, Before, context.Saga);

    public Task Update(SagaConsumeContext<TSaga> context) => sagas.Append(_context, Before, context.Saga);

    public Task Delete(SagaConsumeContext<TSaga> context) => throw Finalised();

    public Task Discard(SagaConsumeContext<TSaga> context) => context.IsCompleted ? throw Finalised() : Task.CompletedTask;

    public Task Undo(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

    public Task<SagaConsumeContext<TSaga, T>> CreateSagaConsumeContext<T>(
        ConsumeContext<T> consumeContext,
        TSaga instance,
        SagaConsumeContextMode mode
    )
        where T : class => Created(consumeContext, instance);

    private Task<SagaConsumeContext<TSaga, T>> Created<T>(ConsumeContext<T> context, TSaga saga)
        where T : class
    {
        _before = SagaBefore.OfNew(saga);
        return Task.FromResult<SagaConsumeContext<TSaga, T>>(new LogSagaConsumeContext<TSaga, T>(context, saga));
    }

    private static NotSupportedException Finalised() =>
        new(
            $"{typeof(TSaga).Name} was completed, but its stream stays: end in a state of your own, without SetCompletedWhenFinalized."
        );
}
