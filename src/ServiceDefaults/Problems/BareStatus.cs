using Microsoft.AspNetCore.Http;

namespace Orders.ServiceDefaults.Problems;

/// <summary>Puts words to a status that the framework sets without any.</summary>
internal static class BareStatus
{
    public static ProblemException Problem(HttpContext context)
    {
        var type = ProblemTypes.Of(context.Response.StatusCode);
        return new(type, Detail(type, context));
    }

    private static string Detail(ProblemType type, HttpContext context) =>
        type.Status switch
        {
            StatusCodes.Status404NotFound =>
                $"Nothing is at {Excerpt.Of(context.Request.Path)}: see /openapi/v1.json for what there is.",
            StatusCodes.Status405MethodNotAllowed =>
                $"{Excerpt.Of(context.Request.Method)} cannot be used here: use {context.Response.Headers.Allow}.",
            StatusCodes.Status413PayloadTooLarge => "The body is larger than this service takes: send less at a time.",
            StatusCodes.Status415UnsupportedMediaType => "Send the body as JSON, with the header Content-Type: application/json.",
            _ => $"{type.Title}.",
        };
}
