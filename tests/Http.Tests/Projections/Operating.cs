using System.Net;
using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Projections;

/// <summary>Projections as an operator sees them.</summary>
internal static class Operating
{
    public static Task<JsonElement> Projection(this ApiHost api, string name) => api.Client.GetJson($"/projections/{name}");

    public static async Task<JsonElement> Verify(this ApiHost api, string name) =>
        (await api.Complete(name, "verification")).GetProperty("result");

    /// <summary>Asks for a rebuild or a verification, and returns what it has come to in the end.</summary>
    public static async Task<JsonElement> Complete(this ApiHost api, string name, string what)
    {
        var asked = Build(await api.Client.PostJson($"/projections/{name}/{what}", new { }, HttpStatusCode.Accepted));
        JsonElement ended = default;
        await Eventually.Succeeds(async () =>
        {
            ended = (await api.Projection(name)).GetProperty(what);
            Build(ended).Id().ShouldBe(asked.Id());
            Build(ended).Text("state").ShouldBe("Completed");
        });
        return ended;
    }

    private static JsonElement Build(JsonElement rebuildOrVerification) =>
        rebuildOrVerification.TryGetProperty("build", out var build) ? build : rebuildOrVerification;
}
