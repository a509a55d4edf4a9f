using EventStore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Orders.ServiceDefaults.Idempotency;

public static class IdempotencyRegistration
{
    /// <summary>Lets the module's commands be repeated under idempotency keys, which are kept beside its log.</summary>
    public static IServiceCollection AddIdempotencyKeys<TLog>(this IServiceCollection services)
        where TLog : ILogDefinition
    {
        services
            .AddOptions<IdempotencyOptions>()
            .BindConfiguration("Idempotency")
            .Validate(options => options.KeptFor > TimeSpan.Zero, "Idempotency:KeptFor must be longer than nothing.")
            .Validate(
                options => options.SweepInterval > TimeSpan.Zero && options.SweepBatch > 0,
                "Idempotency:SweepInterval must be longer than nothing, and SweepBatch positive."
            )
            .ValidateOnStart();
        services.TryAddSingleton<AnswerClaims>();
        return services.AddHostedService<ExpirySweep<TLog>>();
    }
}
