using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Orders.ServiceDefaults.Health;

public static class HealthEndpoints
{
    /// <summary>Checks with this tag decide whether the host is ready; MassTransit tags its bus so of its own accord.</summary>
    public const string Ready = "ready";

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: what it needs is there. Both are for anybody, and no traffic to measure.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", Options(_ => false)).AllowAnonymous().DisableRateLimiting().DisableHttpMetrics();
        routes
            .MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready)))
            .AllowAnonymous()
            .DisableRateLimiting()
            .DisableHttpMetrics();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> which) =>
        new() { Predicate = which, ResponseWriter = Write };

    // Names and states only: what exactly is wrong is for the log, not for anybody who asks.
    private static Task Write(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString(),
                checks = report.Entries.ToDictionary(
                    check => check.Key,
                    check => check.Value.Status.ToString(),
                    StringComparer.Ordinal
                ),
            }
        );
}
