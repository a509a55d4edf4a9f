using System.Text;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

/// <summary>Names by OpenTelemetry's rules for Prometheus: the unit at the end, and behind it <c>_total</c> for what only grows.</summary>
public static class PrometheusName
{
    private const string Total = "_total";

    /// <param name="unit">In UCUM, as the instrument has it.</param>
    public static string Of(string instrument, string? unit, bool isCounter, bool isGauge)
    {
        var name = Sanitized(instrument, colonsToo: true);
        name = isCounter && name.EndsWith(Total, StringComparison.Ordinal) ? name[..^Total.Length] : name;
        if (PrometheusUnit.Of(unit, isGauge) is { } word && Sanitized(word, colonsToo: false) is { Length: > 0 } suffix)
        {
            name = name.EndsWith($"_{suffix}", StringComparison.Ordinal) ? name : Sanitized($"{name}_{suffix}", colonsToo: true);
        }

        return isCounter ? name + Total : name;
    }

    public static string OfLabel(string attribute) => Sanitized(attribute, colonsToo: false);

    // Several characters in a row that may not stand there become one underscore.
    private static string Sanitized(string text, bool colonsToo)
    {
        var name = new StringBuilder(text.Length + 1);
        foreach (var character in text)
        {
            if (name.Length == 0 && char.IsAsciiDigit(character))
            {
                name.Append('_');
            }

            if (char.IsAsciiLetterOrDigit(character) || (colonsToo && character == ':'))
            {
                name.Append(character);
            }
            else if (name.Length == 0 || name[^1] != '_')
            {
                name.Append('_');
            }
        }

        return name.ToString();
    }
}
