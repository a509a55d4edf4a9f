using EventStore;
using MassTransit;
using MassTransit.Configuration;
using MassTransit.Saga;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Orders.Messaging.Sagas;

internal static class LogSagaRegistration
{
    public static void LogRepository<TSaga, TLog>(this ISagaRegistrationConfigurator<TSaga> saga, string streamPrefix)
        where TSaga : LogSaga
        where TLog : ILogDefinition =>
        saga.Repository(services =>
        {
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(provider => new LogSagas<TSaga, TLog>(
                provider.GetRequiredService<IEventLog<TLog>>(),
                streamPrefix,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IOptions<LogSagaOptions>>()
            ));
            services.RegisterLoadSagaRepository<TSaga, LogSagaRepositoryContextFactory<TSaga, TLog>>();
            services.RegisterSagaRepository<
                TSaga,
                LogSagas<TSaga, TLog>,
                SagaConsumeContextFactory<LogSagas<TSaga, TLog>, TSaga>,
                LogSagaRepositoryContextFactory<TSaga, TLog>
            >();
        });
}
