using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

/// <summary>The two formats that Prometheus reads.</summary>
public sealed record ExpositionFormat(string ContentType, bool IsOpenMetrics)
{
    private const string OpenMetricsType = "application/openmetrics-text";

    public static ExpositionFormat Text { get; } = new("text/plain; version=0.0.4; charset=utf-8", IsOpenMetrics: false);

    public static ExpositionFormat OpenMetrics { get; } =
        new($"{OpenMetricsType}; version=1.0.0; charset=utf-8", IsOpenMetrics: true);

    /// <summary>OpenMetrics where the scraper names it before anything else, and the text format for all others.</summary>
    public static ExpositionFormat For(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var types)
        && types.MaxBy(type => type.Quality ?? 1)?.MediaType.Equals(OpenMetricsType, StringComparison.OrdinalIgnoreCase) is true
            ? OpenMetrics
            : Text;
}
