using System.Text.Json;

namespace Orders.Messaging.DeadLetters;

/// <summary>
/// What the envelope of a message says of it, as far as it can be read: MassTransit does not show it to whoever handles the failure.
/// </summary>
internal sealed record Envelope(string? MessageId, string? CorrelationId, IReadOnlyList<string>? MessageType)
{
    private static readonly Envelope None = new(null, null, null);

    /// <summary>Without its namespace; null where it is not told.</summary>
    public string? TypeName => MessageType is [{ } urn, ..] ? urn.Split(':')[^1] : null;

    public static Envelope Of(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Envelope>(body, JsonSerializerOptions.Web) ?? None;
        }
        catch (Exception unfit) when (unfit is JsonException or InvalidOperationException)
        {
            return None;
        }
    }
}
