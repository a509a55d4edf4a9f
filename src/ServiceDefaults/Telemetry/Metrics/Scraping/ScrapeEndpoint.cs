using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Scraping;

internal static class ScrapeEndpoint
{
    /// <summary>On the service's own port, where callers have to be known. Scrapes are no traffic, and not measured.</summary>
    public static void MapScrape(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Scrape.Path, context => context.RequestServices.GetRequiredService<Scrape>().Answer(context))
            .RequireScope(Scopes.ReadMetrics)
            .DisableHttpMetrics()
            .ExcludeFromDescription();
}
