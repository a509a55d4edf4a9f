using EventStore;
using EventStore.Append;
using MassTransit;
using MassTransit.Saga;
using Microsoft.Extensions.Options;

namespace Orders.Messaging.Sagas;

/// <summary>Runs a message through its saga, again from a fresh instance where another message got in first.</summary>
internal sealed class LogSagaRepositoryContextFactory<TSaga, TLog>(LogSagas<TSaga, TLog> sagas, IOptions<LogSagaOptions> options)
    : ISagaRepositoryContextFactory<TSaga>,
        ILoadSagaRepositoryContextFactory<TSaga>
    where TSaga : LogSaga
    where TLog : ILogDefinition
{
    public async Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<TSaga, T>> next)
        where T : class
    {
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                await next.Send(new LogSagaRepositoryContext<TSaga, TLog, T>(sagas, context));
                return;
            }
            catch (VersionConflictException)
            {
                sagas.Forget(context.CorrelationId ?? Guid.Empty);
                if (conflicts >= options.Value.Conflicts)
                {
                    throw;
                }
            }
        }
    }

    public Task SendQuery<T>(ConsumeContext<T> context, ISagaQuery<TSaga> query, IPipe<SagaRepositoryQueryContext<TSaga, T>> next)
        where T : class =>
        throw new NotSupportedException($"{typeof(TSaga).Name} is found by its correlation id only: correlate the event by id.");

    public async Task<T> Execute<T>(
        Func<LoadSagaRepositoryContext<TSaga>, Task<T>> asyncMethod,
        CancellationToken cancellationToken = default
    )
        where T : class => await asyncMethod(new LoadLogSagaContext<TSaga, TLog>(sagas, cancellationToken));

    public void Probe(ProbeContext context) => context.Add("persistence", "log");
}
