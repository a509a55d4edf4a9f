using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Requests;

internal static class PlainUtf8
{
    /// <summary>JSON is UTF-8 (RFC 8259) and comes as it is: other charsets and compressed bodies are refused before they are read.</summary>
    public static IApplicationBuilder UsePlainUtf8(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
                Objection(context.Request) is { } objection
                    ? context.WriteProblem(ProblemTypes.UnsupportedMediaType, objection)
                    : next(context)
        );

    private static string? Objection(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is [_, ..])
        {
            return "Send the body without Content-Encoding.";
        }

        return
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.CharSet is { } charset
            && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? "Send the body in UTF-8: leave the charset out of Content-Type."
            : null;
    }
}
