using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Scraping;

/// <summary>
/// A port of its own for <c>/metrics</c>, where one is configured. It asks nobody who they are, so it serves nothing else, and
/// what leads callers to the service does not lead here.
/// </summary>
internal sealed class ScrapePort(Scrape scrape, IOptions<MetricsOptions> options, ILogger<ScrapePort> logger) : IHostedService
{
    private WebApplication? _app;

    /// <exception cref="InvalidOperationException">The port cannot be opened; the message says what to set.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Port == 0)
        {
            return;
        }

        _app = Build();
        try
        {
            await _app.StartAsync(cancellationToken);
            logger.LogInformation("Answering {Path} on {Address}:{Port}", Scrape.Path, options.Value.Address, options.Value.Port);
        }
        catch (IOException failure)
        {
            throw new InvalidOperationException(
                $"Metrics:Port {options.Value.Port} cannot be opened on Metrics:Address {options.Value.Address}: give others, or port 0 for none.",
                failure
            );
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is not null)
        {
            await _app.StopAsync(cancellationToken);
            await _app.DisposeAsync();
        }
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<System.Diagnostics.Metrics.IMeterFactory, UnheardMeters>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        var app = builder.Build();
        app.Run(context =>
            HttpMethods.IsGet(context.Request.Method) && context.Request.Path == Scrape.Path
                ? scrape.Answer(context)
                : NotThere(context)
        );
        return app;
    }

    private void Listen(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxConcurrentConnections = options.Value.MaxConnections;
        if (options.Value.IsAnyAddress)
        {
            kestrel.ListenAnyIP(options.Value.Port);
        }
        else
        {
            kestrel.Listen(IPAddress.Parse(options.Value.Address), options.Value.Port);
        }
    }

    private static Task NotThere(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
