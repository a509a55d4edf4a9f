using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Orders.ServiceDefaults.Problems;

/// <summary>Says what the framework could not bind, without the words of .NET.</summary>
internal static partial class UnreadableRequests
{
    public static ProblemException Problem(BadHttpRequestException exception) =>
        exception switch
        {
            { InnerException: JsonException json } => UnreadableJson.Problem(json),
            { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(
                ProblemTypes.TooLarge,
                "The body is larger than this service takes: send less at a time."
            ),
            { StatusCode: StatusCodes.Status415UnsupportedMediaType } => new(
                ProblemTypes.UnsupportedMediaType,
                "Send the body as JSON, with the header Content-Type: application/json."
            ),
            _ => Parameter(exception.Message)
                ?? new(ProblemTypes.Of(exception.StatusCode), "Send a body of JSON, and every parameter in its form."),
        };

    private static ProblemException? Parameter(string message) =>
        BindingFailure().Match(message) is { Success: true, Groups: var groups }
            ? ProblemException.Field(
                groups["name"].Value,
                $"'{Excerpt.Of(groups["value"].Value)}' is not {Form(groups["type"].Value)}."
            )
            : null;

    private static string Form(string type) =>
        type.Split('<', '>')[^1] switch
        {
            _ when type.Contains("Guid", StringComparison.Ordinal) => "a UUID, such as 0190163d-8694-739b-aea5-966c26f8ad91",
            _ when type.Contains("bool", StringComparison.Ordinal) => "true or false",
            _ => "a whole number in range",
        };

    [GeneratedRegex(
        """^Failed to bind parameter "(?<type>\S+) (?<name>\w+)" from "(?<value>.*)"\.$""",
        RegexOptions.Singleline,
        1000
    )]
    private static partial Regex BindingFailure();
}
