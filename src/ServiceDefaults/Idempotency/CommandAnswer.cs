using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Orders.ServiceDefaults.Idempotency;

/// <summary>
/// What a command is answered with, in a form that can be told before the command is appended and repeated later. A position,
/// which is known only afterwards, is the body's last property and called so.
/// </summary>
/// <param name="Body">Holds no personal data and no secret: it is kept.</param>
public sealed record CommandAnswer(int Status, object Body) : IResult
{
    public string? Location { get; init; }

    public string? ETag { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return StoredAnswer.Of(this, request: "", json).Write(httpContext.Response, position: 0);
    }
}
