using System.Net;
using System.Text;

namespace Orders.Http.Tests.BadInput;

/// <param name="Field">What the problem has to name; null where no field is at fault.</param>
public sealed record BadRequest(HttpMethod Method, string Path, HttpStatusCode Status, string Slug, string? Field)
{
    public byte[]? Body { get; init; }
    public string ContentType { get; init; } = "application/json";
    public string? ContentEncoding { get; init; }

    public static BadRequest Get(string path, string field) =>
        new(HttpMethod.Get, path, HttpStatusCode.BadRequest, "validation", field);

    public static BadRequest Post(string path, string body, string field) =>
        new(HttpMethod.Post, path, HttpStatusCode.BadRequest, "validation", field) { Body = Encoding.UTF8.GetBytes(body) };

    public static BadRequest Unreadable(string path, byte[] body) =>
        new(HttpMethod.Post, path, HttpStatusCode.BadRequest, "malformed-request", Field: null) { Body = body };

    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(Method, new Uri(Path, UriKind.Relative));
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        if (ContentEncoding is not null)
        {
            message.Content!.Headers.ContentEncoding.Add(ContentEncoding);
        }

        return message;
    }
}
