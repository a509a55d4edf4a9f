using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orders.Identity;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Gateways;
using Orders.ServiceDefaults.Health;
using Orders.ServiceDefaults.Json;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.Problems;
using Orders.ServiceDefaults.RateLimits;
using Orders.ServiceDefaults.Requests;
using Orders.ServiceDefaults.Secrets;
using Orders.ServiceDefaults.Telemetry;
using Orders.ServiceDefaults.Telemetry.Metrics.Scraping;
using Orders.ServiceDefaults.Telemetry.Tracing;

namespace Orders.ServiceDefaults;

/// <summary>What every host shares; called once, whatever modules it is composed of.</summary>
public static class ServiceDefaultsExtensions
{
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Configuration.AddSecretFiles();
        builder.AddOrdersTelemetry();
        builder.Services.AddOptions<ProblemOptions>().BindConfiguration("Problems");
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddIdentity(builder.Configuration, builder.Configuration.RequirePostgres());
        builder.Services.AddGateway(builder.Configuration);
        builder.Services.AddRequestLimits().AddAccess().AddRateLimits().AddStrictJson().AddOpenApiDocument();
        builder.Services.AddExceptionHandler<ExceptionProblems>().AddIdentityCheck();
        return builder;
    }

    /// <summary>The pipeline in front of every endpoint, and the endpoints that every host has.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseRequestSpans();
        app.UseForwardedHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
        app.UseStatusCodePages(status => status.HttpContext.WriteProblem(BareStatus.Problem(status.HttpContext)));
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UsePlainUtf8();
        app.MapHealth();
        app.MapCaller();
        app.MapScrape();
        app.MapOpenApiDocument();
        return app;
    }
}
