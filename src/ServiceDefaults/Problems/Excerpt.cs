namespace Orders.ServiceDefaults.Problems;

/// <summary>What a problem repeats of a request: enough to recognise it by, so that no request makes its answer large.</summary>
internal static class Excerpt
{
    /// <summary>Characters.</summary>
    private const int Longest = 200;

    public static string Of(string text) =>
        text.Length <= Longest ? text
        : char.IsHighSurrogate(text[Longest - 1]) ? $"{text[..(Longest - 1)]}…"
        : $"{text[..Longest]}…";
}
