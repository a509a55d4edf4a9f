using System.Net;
using System.Net.Http.Json;

namespace Orders.Http.Tests.Idempotency;

/// <summary>All of an answer that a repeat has to have in common with the first.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, string? Location, string? ETag, string? ContentType)
{
    public static async Task<Answer> Of(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            Convert.ToHexString(await response.Content.ReadAsByteArrayAsync()),
            response.Headers.Location?.ToString(),
            response.Headers.ETag?.ToString(),
            response.Content.Headers.ContentType?.ToString()
        );
}

internal static class Keyed
{
    public static async Task<HttpResponseMessage> PostUnder(this HttpClient client, string key, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    public static async Task<Answer> AnswerUnder(this HttpClient client, string key, string path, object body)
    {
        using var response = await client.PostUnder(key, path, body);
        return await Answer.Of(response);
    }
}
