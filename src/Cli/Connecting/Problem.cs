using System.Text;
using System.Text.Json;
using Orders.Cli.Terminal;

namespace Orders.Cli.Connecting;

/// <summary>Problem details (RFC 9457) as a person reads them.</summary>
internal sealed record Problem(
    string? Title,
    string? Detail,
    string? TraceId,
    IReadOnlyDictionary<string, string[]>? Errors = null
)
{
    /// <param name="text">The body; of a gateway it need not be JSON.</param>
    public static string Describe(int status, string? reason, string text)
    {
        var problem = Read(text);
        var lines = new StringBuilder(problem?.Title ?? $"The answer was {status} {reason}".TrimEnd());
        // A field's own line says it already.
        var fields = problem?.Errors ?? new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (problem?.Detail is { } detail && fields.Count == 0)
        {
            lines.Append("\n  ").Append(detail);
        }

        foreach (var (field, errors) in fields)
        {
            lines.Append("\n  ").Append(field).Append(": ").AppendJoin(' ', errors);
        }

        if (problem?.TraceId is { } trace)
        {
            lines.Append("\n  trace id ").Append(trace);
        }

        return Plain.Of(lines.ToString());
    }

    private static Problem? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Problem>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
