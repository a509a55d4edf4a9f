using System.Diagnostics.Metrics;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Scraping;

/// <summary>Meters under a name that nobody collects: the scrape port's own requests are not the service's.</summary>
internal sealed class UnheardMeters : IMeterFactory
{
    private readonly Meter _meter = new("Unheard");

    public Meter Create(MeterOptions options) => _meter;

    public void Dispose() => _meter.Dispose();
}
