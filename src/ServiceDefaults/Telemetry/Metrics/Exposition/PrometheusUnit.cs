using System.Collections.Frozen;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

/// <summary>Units as names have them, by OpenTelemetry's rules for Prometheus; instruments have theirs in UCUM.</summary>
internal static class PrometheusUnit
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["d"] = "days",
        ["h"] = "hours",
        ["min"] = "minutes",
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["us"] = "microseconds",
        ["ns"] = "nanoseconds",
        ["By"] = "bytes",
        ["KiBy"] = "kibibytes",
        ["MiBy"] = "mebibytes",
        ["GiBy"] = "gibibytes",
        ["KBy"] = "kilobytes",
        ["MBy"] = "megabytes",
        ["GBy"] = "gigabytes",
        ["Cel"] = "celsius",
        ["Hz"] = "hertz",
        ["%"] = "percent",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Per = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["s"] = "second",
        ["m"] = "minute",
        ["h"] = "hour",
        ["d"] = "day",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null where the unit is none, or says in braces what is counted.</returns>
    public static string? Of(string? unit, bool isGauge)
    {
        var plain = WithoutAnnotations(unit ?? "");
        return plain switch
        {
            "" => null,
            "1" => isGauge ? "ratio" : null,
            _ when plain.Split('/') is [var what, var per] => $"{Word(Words, what)}_per_{Word(Per, per)}".TrimStart('_'),
            _ => Word(Words, plain),
        };
    }

    private static string Word(FrozenDictionary<string, string> words, string unit) => words.GetValueOrDefault(unit, unit);

    private static string WithoutAnnotations(string unit)
    {
        var begin = unit.IndexOf('{', StringComparison.Ordinal);
        var end = unit.IndexOf('}', StringComparison.Ordinal);
        return begin < 0 || end < begin ? unit : WithoutAnnotations(unit.Remove(begin, end - begin + 1));
    }
}
