using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Problems;
using Orders.ServiceDefaults.Requests;

namespace Orders.ServiceDefaults.Simulation.Control;

/// <summary>For a host that runs every participant itself: what is set in one process, no other hears of.</summary>
public static class SimulatorEndpoints
{
    /// <summary>Seconds.</summary>
    private const double LongestDelay = 600;

    public static IServiceCollection AddSimulatorControl(this IServiceCollection services) =>
        services.AddSingleton<SimulatorKnobs>();

    public static void MapSimulators(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RefuseUnknownQuery().WithTags("Simulators");
        group
            .MapGet("/simulators", List)
            .RequireScope(Scopes.OperateSimulators)
            .WithSummary("How the simulated participants behave.")
            .ProducesProblems();
        group
            .MapPut("/simulators/{name}", Set)
            .RequireScope(Scopes.OperateSimulators)
            .WithSummary("Has a simulated participant fail, or be slow, until the process ends.")
            .ProducesProblems(400, 404, 413, 415);
    }

    private static Ok<SimulatorList> List(SimulatorKnobs knobs) => TypedResults.Ok(new SimulatorList(knobs.All));

    private static Ok<SimulatorView> Set(string name, SimulatorBehaviour body, SimulatorKnobs knobs)
    {
        if (body.FailureRate is not (>= 0 and <= 1))
        {
            throw ProblemException.Field("failureRate", "Give a share from 0 to 1.");
        }

        if (body.DelaySeconds is not (>= 0 and <= LongestDelay))
        {
            throw ProblemException.Field("delaySeconds", $"Give 0 to {LongestDelay} seconds.");
        }

        return TypedResults.Ok(
            knobs.Set(name, new() { FailureRate = body.FailureRate, Delay = TimeSpan.FromSeconds(body.DelaySeconds) })
        );
    }
}
