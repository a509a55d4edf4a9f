using System.Net;
using System.Text.Json;

namespace Orders.Http.Tests.Setup;

internal static class Problem
{
    /// <summary>The response is a problem of this type, with everything that RFC 9457 and this API promise, and nothing of .NET.</summary>
    public static async Task<JsonElement> ShouldBeProblem(this HttpResponseMessage response, HttpStatusCode status, string slug)
    {
        var problem = await response.Body(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.Text("type").ShouldBe($"https://orders.example/problems/{slug}", problem.ToString());
        problem.Number("status").ShouldBe((long)status);
        problem.Text("title").ShouldNotBeNullOrWhiteSpace();
        problem.Text("detail").ShouldNotBeNullOrWhiteSpace();
        problem.Text("traceId").ShouldNotBeNullOrWhiteSpace();
        problem.ToString().ShouldNotContain("System.");
        problem.ToString().ShouldNotContain("   at ");
        return problem;
    }

    public static void ShouldName(this JsonElement problem, string field)
    {
        problem.TryGetProperty("errors", out var errors).ShouldBeTrue(problem.ToString());
        errors.TryGetProperty(field, out var messages).ShouldBeTrue(problem.ToString());
        messages.GetArrayLength().ShouldBeGreaterThan(0);
    }
}
