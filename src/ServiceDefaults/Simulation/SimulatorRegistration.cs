using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orders.ServiceDefaults.Simulation.Control;

namespace Orders.ServiceDefaults.Simulation;

public static class SimulatorRegistration
{
    public static IServiceCollection AddSimulator(
        this IServiceCollection services,
        IConfiguration configuration,
        string participant
    )
    {
        services
            .AddOptions<SimulatorOptions>(participant)
            .Bind(configuration.GetSection($"{SimulatorOptions.Section}:{participant}"))
            .Validate(
                simulator => simulator.FailureRate is >= 0 and <= 1,
                $"{SimulatorOptions.Section}:{participant}:FailureRate must be from 0 to 1."
            )
            .Validate(
                simulator => simulator.Delay >= TimeSpan.Zero,
                $"{SimulatorOptions.Section}:{participant}:Delay must not be negative."
            )
            .ValidateOnStart();
        services.AddSingleton(new SimulatedParticipant(participant)).TryAddSingleton<Simulator>();
        return services;
    }
}
