using System.Net;
using System.Net.Http.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Preconditions;

public sealed class ChangingAUser(PostgresServer postgres) : ApiTest(postgres)
{
    [Theory]
    [InlineData("POST", "/suspension", "\"1\"")]
    [InlineData("POST", "/reinstatement", "\"1\"")]
    [InlineData("PUT", "/spending-limit", "\"1\"")]
    [InlineData("DELETE", "", "\"1\"")]
    public async Task Changes_nothing_of_another_version(string method, string path, string ifMatch)
    {
        var user = await Suspended();
        var before = (await Host.Users.ReadStream($"user-{user}")).Count;

        using var refused = await Send(method, $"/users/{user}{path}", ifMatch);
        var after = (await Host.Users.ReadStream($"user-{user}")).Count;
        using var accepted = await Send(method, $"/users/{user}{path}", $"\"{before}\"");

        var problem = await refused.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition-failed");
        problem.Number("currentVersion").ShouldBe(before);
        after.ShouldBe(before);
        accepted.IsSuccessStatusCode.ShouldBeTrue();
        accepted.Headers.ETag.ShouldNotBeNull();
    }

    /// <summary>A suspended user can be changed in every way; to be suspended again changes nothing.</summary>
    private async Task<Guid> Suspended()
    {
        var registered = await Client.PostJson(
            "/users",
            new { email = "jane@example.com", name = "Jane" },
            HttpStatusCode.Created
        );
        using var verified = await Send("POST", $"/users/{registered.Id()}/verification", "*");
        verified.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var suspended = await Send("POST", $"/users/{registered.Id()}/suspension", "*");
        suspended.StatusCode.ShouldBe(HttpStatusCode.OK);
        return registered.Id();
    }

    private async Task<HttpResponseMessage> Send(string method, string path, string ifMatch)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        request.Content =
            path.EndsWith("/suspension", StringComparison.Ordinal) ? JsonContent.Create(new { reason = "Fraud." })
            : path.EndsWith("/spending-limit", StringComparison.Ordinal) ? JsonContent.Create(new { limit = (object?)null })
            : null;
        return await Client.SendAsync(request);
    }
}
