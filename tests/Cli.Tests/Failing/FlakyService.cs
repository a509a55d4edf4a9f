using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Orders.Cli.Tests.Failing;

/// <summary>Answers with 503 so many times before it answers, whatever the request.</summary>
internal sealed class FlakyService : IAsyncDisposable
{
    /// <summary>A page of orders, and an accepted order.</summary>
    private const string Answer =
        """{"items":[],"next":null,"position":0,"id":"0190163d-8694-739b-aea5-966c26f8ad91","status":"Submitted","version":1}""";

    private readonly WebApplication _app;
    private int _requests;

    private FlakyService(WebApplication app, int outages, string retryAfter)
    {
        _app = app;
        app.Run(async context =>
        {
            if (Interlocked.Increment(ref _requests) <= outages)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = retryAfter;
                await context.Response.WriteAsJsonAsync(new { title = "The service cannot do this at the moment" });
                return;
            }

            await context.Response.WriteAsync(Answer);
        });
    }

    public int Requests => Volatile.Read(ref _requests);

    public Dictionary<string, string> Environment =>
        new(StringComparer.Ordinal)
        {
            ["ORDERS"] = _app.Urls.Single().Replace("127.0.0.1", Host, StringComparison.Ordinal),
            ["KEY"] = "any",
        };

    private string Host { get; init; } = "127.0.0.1";

    public static async Task<FlakyService> Start(int outages, string retryAfter = "0", X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            if (certificate is not null)
            {
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
            }
        });
        var app = builder.Build();
        app.Urls.Add($"{(certificate is null ? "http" : "https")}://127.0.0.1:0");
        var service = new FlakyService(app, outages, retryAfter) { Host = certificate is null ? "127.0.0.1" : "localhost" };
        await app.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
