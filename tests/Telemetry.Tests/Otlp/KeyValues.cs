using System.Globalization;

namespace Orders.Telemetry.Tests.Otlp;

/// <summary>Reads attributes. Values are given as text, those of lists with commas between.</summary>
internal static class KeyValues
{
    /// <param name="field">The number of the message's field that holds them.</param>
    public static IReadOnlyDictionary<string, string> In(ReadOnlySpan<byte> message, int field)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == field)
            {
                var (key, value) = Pair(reader.Bytes);
                values[key] = value;
            }
        }

        return values;
    }

    private static (string Key, string Value) Pair(ReadOnlySpan<byte> message)
    {
        var (key, value) = ("", "");
        var reader = new WireReader(message);
        while (reader.Next())
        {
            (key, value) = reader.Field == 1 ? (reader.Text, value) : (key, Value(reader.Bytes));
        }

        return (key, value);
    }

    private static string Value(ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message);
        if (!reader.Next())
        {
            return "";
        }

        return reader.Field switch
        {
            1 => reader.Text,
            2 => reader.Number == 0 ? "false" : "true",
            3 => ((long)reader.Number).ToString(CultureInfo.InvariantCulture),
            4 => reader.Double,
            5 => Items(reader.Bytes),
            _ => throw new InvalidDataException($"A value of kind {reader.Field} is not read here."),
        };
    }

    private static string Items(ReadOnlySpan<byte> message)
    {
        var items = new List<string>();
        var reader = new WireReader(message);
        while (reader.Next())
        {
            items.Add(Value(reader.Bytes));
        }

        return string.Join(',', items);
    }
}
