using System.Globalization;

namespace Orders.Cli.Connecting;

/// <summary>A path with those parameters that have been given.</summary>
internal static class Query
{
    public static string Of(string path, params IEnumerable<(string Name, object? Value)> parameters)
    {
        string[] given =
        [
            .. parameters
                .Where(parameter => parameter.Value is not null)
                .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(Text(parameter.Value!))}"),
        ];
        return given.Length == 0 ? path : $"{path}?{string.Join('&', given)}";
    }

    private static string Text(object value) =>
        value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
