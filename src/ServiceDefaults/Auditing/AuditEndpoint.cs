using EventStore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.OpenApi;

namespace Orders.ServiceDefaults.Auditing;

/// <summary>The audit on request, the same for any log.</summary>
public static class AuditEndpoint
{
    /// <param name="begin">Makes an auditor that has read nothing.</param>
    public static IServiceCollection AddRequestedAudit<TLog>(
        this IServiceCollection services,
        IConfiguration configuration,
        Func<LogAudit<TLog>> begin
    )
        where TLog : ILogDefinition
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .Configure<AuditOptions>(configuration.GetSection(AuditOptions.Section))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<RequestedAudit<TLog>>(provider, begin));
    }

    /// <param name="path">Where it is; each service has its own, so that all can stand behind one address.</param>
    public static void MapAudit<TLog>(this IEndpointRouteBuilder routes, string path)
        where TLog : ILogDefinition =>
        routes
            .MapGet(path, Audit<TLog>)
            .RequireScope(Scopes.Audit)
            .WithTags("Audit")
            .WithSummary(
                "Checks the books of the log, a part of it with each request: ask until it is complete. With atRest, work under way is a finding."
            )
            .ProducesProblems(400);

    private static async Task<Ok<AuditView>> Audit<TLog>(
        bool? atRest,
        RequestedAudit<TLog> audit,
        CancellationToken cancellationToken
    )
        where TLog : ILogDefinition => TypedResults.Ok(await audit.GoOn(atRest is true, cancellationToken));
}
