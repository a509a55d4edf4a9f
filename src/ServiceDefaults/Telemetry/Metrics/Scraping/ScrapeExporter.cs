using OpenTelemetry;
using OpenTelemetry.Metrics;
using Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Scraping;

/// <summary>Writes a collection when it is asked for one, instead of at an interval. For one caller at a time.</summary>
[ExportModes(ExportModes.Pull)]
internal sealed class ScrapeExporter : BaseExporter<Metric>, IPullMetricExporter
{
    private ExpositionText? _underWay;

    /// <summary>Set by the reader; takes milliseconds.</summary>
    public Func<int, bool>? Collect { get; set; }

    /// <exception cref="InvalidOperationException">Nothing could be collected.</exception>
    public ReadOnlyMemory<byte> Write(ExpositionFormat format)
    {
        _underWay = new ExpositionText(format);
        try
        {
            return Collect?.Invoke(Timeout.Infinite) is true
                ? _underWay.Write(ParentProvider.GetResource())
                : throw new InvalidOperationException("The metrics could not be collected.");
        }
        finally
        {
            _underWay = null;
        }
    }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        // What is collected at the end, when the provider is flushed, nobody has asked for.
        _underWay?.Add(batch);
        return ExportResult.Success;
    }
}
