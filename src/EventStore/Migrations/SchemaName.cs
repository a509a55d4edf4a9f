namespace EventStore.Migrations;

/// <summary>Schema names stand in SQL text, so only plain ones are taken.</summary>
internal static class SchemaName
{
    private const int LongestIdentifier = 63;

    /// <exception cref="ArgumentException">Other than a lower-case letter followed by lower-case letters, digits and underscores.</exception>
    public static void Check(string schema)
    {
        var plain =
            schema.Length is > 0 and <= LongestIdentifier
            && char.IsAsciiLetterLower(schema[0])
            && schema.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
        if (!plain)
        {
            throw new ArgumentException(
                $"'{schema}' cannot be a log's schema: use lower-case letters, digits and underscores, a letter first.",
                nameof(schema)
            );
        }
    }
}
