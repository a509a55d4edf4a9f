using Microsoft.Extensions.Logging;

namespace Orders.ServiceDefaults.Telemetry.Logging;

/// <summary>How much others may say, where the configuration does not name the same category.</summary>
internal static class LogLevels
{
    private static readonly LoggerFilterRule[] Rules =
    [
        // A line for each request is the gateway's.
        Least("Microsoft.AspNetCore", LogLevel.Warning),
        Least("MassTransit", LogLevel.Warning),
        // Whoever asks for the health gets it as the answer, every few seconds.
        Least("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical),
        // Its errors are of messages that become dead letters, which has a line of its own, or go back to their queue.
        new(providerName: null, "MassTransit.ReceiveTransport", LogLevel.Warning, (_, _, level) => level is LogLevel.Warning),
    ];

    // Of two rules for one category the later one counts: those of the configuration.
    public static void Apply(LoggerFilterOptions filters)
    {
        foreach (var rule in Rules)
        {
            filters.Rules.Insert(0, rule);
        }
    }

    private static LoggerFilterRule Least(string category, LogLevel level) =>
        new(providerName: null, category, level, filter: null);
}
