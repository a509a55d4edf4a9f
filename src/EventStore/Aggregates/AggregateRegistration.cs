using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventStore.Aggregates;

public static class AggregateRegistration
{
    /// <summary>Lets the process decide on aggregates of a kind, through <see cref="AggregateStore{TLog,TState}"/>.</summary>
    /// <param name="evolve">Pure.</param>
    public static IServiceCollection AddAggregate<TLog, TState>(
        this IServiceCollection services,
        TState initial,
        Func<TState, object, TState> evolve
    )
        where TLog : ILogDefinition
    {
        services.AddOptions<AggregateOptions>();
        services.TryAddSingleton(new Aggregate<TLog, TState>(initial, evolve));
        services.TryAddSingleton<AggregateStore<TLog, TState>>();
        return services;
    }
}
