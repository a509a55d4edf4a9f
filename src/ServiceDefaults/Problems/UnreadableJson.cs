using System.Text.Json;
using System.Text.RegularExpressions;
using Orders.ServiceDefaults.Json;

namespace Orders.ServiceDefaults.Problems;

/// <summary>Names the field that System.Text.Json stopped at, and what to change.</summary>
internal static partial class UnreadableJson
{
    private const string WholeBody = "body";
    private const int MatchTimeout = 1_000;
    private static readonly string[] Required = ["This field is required."];

    public static ProblemException Problem(JsonException exception)
    {
        var field = Field(exception.Path);
        return exception switch
        {
            RefusedTextException => ProblemException.Field(field, exception.Message),
            { InnerException: JsonException } => new(
                ProblemTypes.MalformedRequest,
                $"The body is not well-formed JSON {Place(exception)}."
            ),
            _ when Missing().IsMatch(exception.Message) => Lacking(field, exception.Message),
            _ when Unmapped().IsMatch(exception.Message) => ProblemException.Field(
                field,
                "There is no such field: leave it out, or spell it as documented."
            ),
            _ when Duplicate().IsMatch(exception.Message) => ProblemException.Field(
                field,
                "The field stands here twice: leave one out."
            ),
            _ when Null().IsMatch(exception.Message) => ProblemException.Field(field, "Must not be null."),
            _ => ProblemException.Field(field, "The value has the wrong type, or is out of its type's range."),
        };
    }

    private static ProblemException Lacking(string field, string message)
    {
        var prefix = field == WholeBody ? "" : $"{field}.";
        var names = Missing().Match(message).Groups["name"].Captures.Select(name => prefix + name.Value).ToArray();
        return new(ProblemTypes.Validation, $"The body lacks {string.Join(", ", names)}.")
        {
            Errors = names.ToDictionary(name => name, _ => Required, StringComparer.Ordinal),
        };
    }

    private static string Field(string? path) => path is null or "$" ? WholeBody : Excerpt.Of(path[1..].TrimStart('.'));

    // The path stays out: System.Text.Json repeats names in it, however long or odd.
    private static string Place(JsonException exception) =>
        $"at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";

    [GeneratedRegex(
        "missing required properties including: ('(?<name>[^']+)'(, )?)+",
        RegexOptions.ExplicitCapture,
        MatchTimeout
    )]
    private static partial Regex Missing();

    [GeneratedRegex("^The JSON property .* could not be mapped", RegexOptions.Singleline, MatchTimeout)]
    private static partial Regex Unmapped();

    [GeneratedRegex("^Duplicate property", RegexOptions.None, MatchTimeout)]
    private static partial Regex Duplicate();

    [GeneratedRegex("doesn't allow (setting )?null", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Null();
}
