using System.Globalization;
using System.Text;

namespace Orders.ServiceDefaults.Telemetry.Metrics.Exposition;

/// <summary>The labels of a series, in the order in which they were added.</summary>
internal sealed class Labels
{
    private readonly List<KeyValuePair<string, string>> _labels = [];

    /// <summary>Attributes whose names become one label share it, as OpenTelemetry has it.</summary>
    public Labels Add(string attribute, object? value)
    {
        var (name, text) = (PrometheusName.OfLabel(attribute), Text(value));
        var known = _labels.FindIndex(label => string.Equals(label.Key, name, StringComparison.Ordinal));
        if (known < 0)
        {
            _labels.Add(new(name, text));
        }
        else
        {
            _labels[known] = new(name, $"{_labels[known].Value};{text}");
        }

        return this;
    }

    /// <param name="bound">Of a histogram's bucket.</param>
    public void WriteTo(StringBuilder text, string? bound = null)
    {
        if (_labels.Count == 0 && bound is null)
        {
            return;
        }

        var separator = '{';
        foreach (var (name, value) in _labels)
        {
            text.Append(separator).Append(name).Append("=\"");
            AppendEscaped(text, value);
            text.Append('"');
            separator = ',';
        }

        if (bound is not null)
        {
            text.Append(separator).Append("le=\"").Append(bound).Append('"');
        }

        text.Append('}');
    }

    private static void AppendEscaped(StringBuilder text, string value)
    {
        foreach (var character in value)
        {
            _ = character switch
            {
                '\\' => text.Append("\\\\"),
                '"' => text.Append("\\\""),
                '\n' => text.Append("\\n"),
                _ => text.Append(character),
            };
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            true => "true",
            false => "false",
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
