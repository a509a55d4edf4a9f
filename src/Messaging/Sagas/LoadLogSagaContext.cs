using EventStore;
using MassTransit.Middleware;
using MassTransit.Saga;

namespace Orders.Messaging.Sagas;

internal sealed class LoadLogSagaContext<TSaga, TLog>(LogSagas<TSaga, TLog> sagas, CancellationToken cancellationToken)
    : BasePipeContext(cancellationToken),
        LoadSagaRepositoryContext<TSaga>
    where TSaga : LogSaga
    where TLog : ILogDefinition
{
    // MassTransit reads null as "no such saga", which its annotations do not say.
    public async Task<TSaga> Load(Guid correlationId) => (await sagas.Load(correlationId, CancellationToken))!;
}
