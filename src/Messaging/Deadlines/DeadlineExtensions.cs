using EventStore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Orders.Messaging.Deadlines;

public static class DeadlineExtensions
{
    /// <summary>Sweeps the log's deadlines in this process, or stands by while another does.</summary>
    /// <param name="answers">The queue through which the sagas of the log get their answers; nothing fires while it is not drained.</param>
    public static IServiceCollection AddDeadlines<TLog, THandler>(this IServiceCollection services, string answers)
        where TLog : ILogDefinition
        where THandler : class, IDeadlineHandler
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDeadlineMessages, DeadlineMessages>();
        services.TryAddSingleton<THandler>();
        services.AddHostedService(provider =>
            ActivatorUtilities.CreateInstance<DeadlineSweeper<TLog, THandler>>(
                provider,
                ActivatorUtilities.CreateInstance<DrainedQueues>(provider, answers)
            )
        );
        return services.AddMetrics().AddHostedService<DeadlineMetrics<TLog>>();
    }
}
