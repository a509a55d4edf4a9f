using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using EventStore.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Idempotency;

/// <summary>An answer as it goes over the wire. The first answer is written by what writes the repeats, so that they are the same.</summary>
/// <param name="Request">The digest of the request that is answered.</param>
/// <param name="Body">JSON; without its end where the position is to be put there.</param>
internal sealed record StoredAnswer(
    string Request,
    int Status,
    string ContentType,
    string? Location,
    string? ETag,
    string Body,
    bool EndsWithPosition
)
{
    private const string Json = $"{MediaTypeNames.Application.Json}; charset=utf-8";
    private const string NoPosition = "\"position\":0}";
    private const string UpToPosition = "\"position\":";

    public static StoredAnswer Of(CommandAnswer answer, string request, JsonSerializerOptions json)
    {
        var body = JsonSerializer.Serialize(answer.Body, json);
        var ends = body.EndsWith(NoPosition, StringComparison.Ordinal);
        return new(
            request,
            answer.Status,
            Json,
            answer.Location,
            answer.ETag,
            ends ? $"{body.AsSpan(0, body.Length - NoPosition.Length)}{UpToPosition}" : body,
            ends
        );
    }

    /// <summary>A refusal, to be repeated with the trace id of the request that was refused.</summary>
    public static StoredAnswer Of(ProblemDetails problem, string request, JsonSerializerOptions json) =>
        new(
            request,
            problem.Status!.Value,
            ProblemWriting.MediaType,
            Location: null,
            ETag: null,
            JsonSerializer.Serialize(problem, json),
            EndsWithPosition: false
        );

    public static StoredAnswer Of(RecordedClaim claim) => JsonSerializer.Deserialize<StoredAnswer>(claim.Content)!;

    public Claim ToClaim(string id, TimeSpan keptFor) => new(id, JsonSerializer.SerializeToUtf8Bytes(this), keptFor);

    public async Task Write(HttpResponse response, long position)
    {
        var text = EndsWithPosition ? $"{Body}{position.ToString(CultureInfo.InvariantCulture)}}}" : Body;
        var body = Encoding.UTF8.GetBytes(text);
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        response.Headers.Location = Location;
        response.Headers.ETag = ETag;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
