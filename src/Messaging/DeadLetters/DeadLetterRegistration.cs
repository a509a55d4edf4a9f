using EventStore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orders.Contracts;

namespace Orders.Messaging.DeadLetters;

internal static class DeadLetterRegistration
{
    /// <exception cref="InvalidOperationException">The log's definition does not name the events of dead letters.</exception>
    public static void AddDeadLetters<TLog>(this IServiceCollection services)
        where TLog : ILogDefinition
    {
        if (DeadLetterStreams.EventTypes.Except(TLog.Types.All).Any())
        {
            throw new InvalidOperationException(
                $"The log {TLog.Schema} cannot hold dead letters: add DeadLetterStreams.EventTypes to the types of {typeof(TLog).Name}."
            );
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDeadLetters<TLog>, LogDeadLetters<TLog>>();
    }
}
