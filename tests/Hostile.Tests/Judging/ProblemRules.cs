using System.Text.Json;
using Orders.Hostile.Tests.Attacks;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Judging;

/// <summary>Errors are problem details (RFC 9457); everything is JSON, or Server-Sent Events of it.</summary>
internal static class ProblemRules
{
    private static readonly string[] Required = ["type", "title", "detail"];

    public static IEnumerable<string> Objections(Attack attack, Answer answer) =>
        answer.Body.Length == 0
            ? answer.Status >= 400 && !MayBeEmpty(attack, answer)
                ? ["an error without a body"]
                : []
            : EventStream.Is(answer)
                ? EventStream.Objections(answer)
                : Parse(answer) is not { } json
                    ? ["the body is no JSON"]
                    : answer.Status < 400
                        ? []
                        : OfProblem(json, answer);

    // The server answers in place of the application where it cannot read a request, and hangs up.
    private static bool MayBeEmpty(Attack attack, Answer answer) =>
        attack.BreaksHttp && (answer.WillClose || attack.Class == "HEAD");

    private static IEnumerable<string> OfProblem(JsonElement json, Answer answer)
    {
        if (answer.Header("Content-Type")?.StartsWith("application/problem+json", StringComparison.Ordinal) != true)
        {
            yield return $"an error as {answer.Header("Content-Type")}";
        }

        if (json.ValueKind is not JsonValueKind.Object)
        {
            yield return "an error that is no object";
            yield break;
        }

        foreach (var member in Required.Where(member => !Says(json, member)))
        {
            yield return $"a problem without {member}";
        }

        if (!json.TryGetProperty("status", out var status) || status.GetRawText() != $"{answer.Status}")
        {
            yield return "a problem of another status";
        }
    }

    private static bool Says(JsonElement json, string member) =>
        json.TryGetProperty(member, out var text) && text.ValueKind is JsonValueKind.String && text.GetString()!.Length > 0;

    private static JsonElement? Parse(Answer answer)
    {
        try
        {
            return JsonElement.Parse(answer.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
