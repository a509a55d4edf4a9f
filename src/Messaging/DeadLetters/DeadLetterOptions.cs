namespace Orders.Messaging.DeadLetters;

/// <summary>What is kept of a message that cannot be handled; section <c>Messaging:DeadLetters</c>.</summary>
public sealed class DeadLetterOptions
{
    /// <summary>Bytes of a body that are kept; a larger one is cut, and cannot be replayed.</summary>
    public int LargestBody { get; set; } = 256 * 1024;

    /// <summary>Characters of an exception's message.</summary>
    public int LongestMessage { get; set; } = 2_000;

    /// <summary>Characters of an exception's stack trace.</summary>
    public int LongestStackTrace { get; set; } = 16_000;

    /// <summary>Characters of a header, and of whatever else a message says of itself.</summary>
    public int LongestHeader { get; set; } = 2_000;
}
