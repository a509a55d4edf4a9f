using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Scraping;

/// <summary>Answers scrapes, one at a time: a collection is of all that has been measured, and is no cheaper for two at once.</summary>
/// <param name="provider">Collects; without it there is nothing to answer.</param>
internal sealed class Scrape(ScrapeExporter exporter, MeterProvider provider, IOptions<MetricsOptions> options) : IDisposable
{
    public const string Path = "/metrics";

    private readonly SemaphoreSlim _gate = new(1);

    public async Task Answer(HttpContext context)
    {
        _ = provider;
        if (!await _gate.WaitAsync(options.Value.Patience, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var format = ExpositionFormat.For(context.Request.Headers.Accept);
        ReadOnlyMemory<byte> text;
        try
        {
            text = exporter.Write(format);
        }
        finally
        {
            _gate.Release();
        }

        context.Response.ContentType = format.ContentType;
        context.Response.ContentLength = text.Length;
        await context.Response.Body.WriteAsync(text, context.RequestAborted);
    }

    public void Dispose() => _gate.Dispose();
}
