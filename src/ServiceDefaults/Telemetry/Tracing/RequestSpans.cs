using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Orders.ServiceDefaults.Telemetry.Tracing;

/// <summary>
/// Says of a request's span what OpenTelemetry's conventions for HTTP ask for, which the framework leaves out. Neither the query nor the caller's
/// address or agent: they tell of persons.
/// </summary>
internal static class RequestSpans
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT"];

    // Asked for every few seconds, and nobody's work.
    private static readonly PathString[] Unseen = ["/health", "/metrics"];

    public static Task Describe(HttpContext context, RequestDelegate next)
    {
        var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
        if (span is not { IsAllDataRequested: true })
        {
            return next(context);
        }

        if (!Array.Exists(Unseen, path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
        {
            return Describe(span, context, next);
        }

        span.IsAllDataRequested = false;
        span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        return next(context);
    }

    private static async Task Describe(Activity span, HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var method = Array.Exists(Methods, known => known == request.Method) ? request.Method : "_OTHER";
        // Read first: what handles a failure takes the endpoint away.
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag("http.request.method", method)
            .SetTag("http.route", route)
            .SetTag("url.scheme", request.Scheme)
            .SetTag("url.path", request.Path.Value);
        await next(context);
        var status = context.Response.StatusCode;
        span.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            span.SetTag("error.type", $"{status}").SetStatus(ActivityStatusCode.Error);
        }
    }
}
