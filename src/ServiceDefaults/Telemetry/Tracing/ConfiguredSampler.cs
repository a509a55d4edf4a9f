using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Trace;

namespace Orders.ServiceDefaults.Telemetry.Tracing;

/// <summary>The sampler of the standard variables <c>OTEL_TRACES_SAMPLER</c> and <c>OTEL_TRACES_SAMPLER_ARG</c>.</summary>
internal static class ConfiguredSampler
{
    private const string Name = "OTEL_TRACES_SAMPLER";
    private const string Argument = "OTEL_TRACES_SAMPLER_ARG";
    private const string ParentBased = "parentbased_";

    /// <exception cref="InvalidOperationException">A variable says what is none; the message says what it may be.</exception>
    public static Sampler Of(IConfiguration configuration, TracingOptions options)
    {
        var name = configuration[Name] is { Length: > 0 } given ? given.ToLowerInvariant() : "parentbased_always_on";
        if (!name.StartsWith(ParentBased, StringComparison.Ordinal))
        {
            return Root(name, configuration);
        }

        var root = Root(name[ParentBased.Length..], configuration);
        return options.FollowCallers ? new ParentBasedSampler(root) : new EdgeSampler(root);
    }

    private static Sampler Root(string name, IConfiguration configuration) =>
        name switch
        {
            "always_on" => new AlwaysOnSampler(),
            "always_off" => new AlwaysOffSampler(),
            "traceidratio" => new TraceIdRatioBasedSampler(Ratio(configuration[Argument])),
            _ => throw new InvalidOperationException(
                $"{Name} is {configuration[Name]}: set always_on, always_off or traceidratio, or one of these with {ParentBased} before it."
            ),
        };

    private static double Ratio(string? text) =>
        string.IsNullOrEmpty(text) ? 1
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1 ? ratio
        : throw new InvalidOperationException($"{Argument} is {text}: set the part of traces that is recorded, from 0 to 1.");
}
