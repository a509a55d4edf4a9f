namespace Orders.Contracts;

/// <summary>What a dead letter says, byte for byte unless it was cut.</summary>
/// <param name="Encoding"><c>utf-8</c>, or <c>base64</c> where the bytes are no text that the log can hold.</param>
/// <param name="Size">Bytes, before it was cut.</param>
/// <param name="IsCut">It was too large to be kept whole, and cannot be replayed.</param>
public sealed record DeadLetterBody(string Content, string Encoding, string? ContentType, int Size, bool IsCut)
{
    public const string Text = "utf-8";
    public const string Base64 = "base64";
}

/// <param name="Type">The exception's type.</param>
public sealed record DeadLetterError(string Type, string Message, string? StackTrace);

/// <summary>Where in the log an event stands that could not be published.</summary>
public sealed record DeadLetterOrigin(string StreamId, long Version);
