namespace Orders.Contracts;

/// <summary>The rule for names and references that callers give: they can be stored, logged and shown as they are.</summary>
public static class PlainText
{
    /// <summary>Whether the text has 1 to <paramref name="limit"/> characters, is not blank, and has no control character.</summary>
    public static bool Fits(string? text, int limit) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= limit && !text.Any(char.IsControl);

    public static string Rule(int limit) => $"Give 1 to {limit} characters, not only blanks and without control characters.";
}
