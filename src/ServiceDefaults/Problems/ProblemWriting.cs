using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Orders.ServiceDefaults.Requests;

namespace Orders.ServiceDefaults.Problems;

public static class ProblemWriting
{
    internal const string MediaType = "application/problem+json";

    /// <summary>Answers with problem details (RFC 9457), whatever the request says it accepts.</summary>
    public static Task WriteProblem(this HttpContext context, ProblemType type, string detail) =>
        context.WriteProblem(new ProblemException(type, detail));

    public static Task WriteProblem(this HttpContext context, ProblemException problem)
    {
        if (problem.RetryAfter is { } pause)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (problem.CurrentVersion is > 0 and var version)
        {
            context.Response.Headers.ETag = EntityTag.Of(version);
        }

        context.Response.StatusCode = problem.Type.Status;
        // Without a token of ours the framework takes a client that has hung up for what it is, and not for a failure.
        return context.Response.WriteAsJsonAsync(problem.Details(context), options: null, MediaType);
    }

    internal static ProblemDetails Details(this ProblemException problem, HttpContext context)
    {
        var body = new ProblemDetails
        {
            Type = problem.Type.Uri,
            Title = problem.Type.Title,
            Status = problem.Type.Status,
            Detail = problem.Message,
            Instance = context.Request.Path,
            Extensions = { ["traceId"] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier },
        };
        if (problem.Errors.Count > 0)
        {
            body.Extensions["errors"] = problem.Errors;
        }

        if (problem.CurrentVersion is { } version)
        {
            body.Extensions["currentVersion"] = version;
        }

        return body;
    }
}
