using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Orders.Http.Tests.Setup;

/// <summary>Users who can sign in.</summary>
internal static class People
{
    public const string Password = "correct horse battery";

    public static async Task<(Guid Id, string Email)> UserWithPassword(this ApiHost host, params string[] scopes)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var user = (await host.Client.PostJson("/users", new { email, name = "Jane" }, HttpStatusCode.Created)).Id();
        (await host.Client.PutAsJsonAsync($"/users/{user}/password", new { password = Password })).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        if (scopes.Length > 0)
        {
            (await host.Client.PutAsJsonAsync($"/users/{user}/scopes", new { scopes })).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        return (user, email);
    }

    public static async Task<JsonElement> SignIn(this ApiHost host, string email, string password = Password)
    {
        using var client = host.ClientOfNobody();
        return await client.PostJson("/tokens", new { email, password }, HttpStatusCode.OK);
    }

    /// <summary>A client of a new user who is signed in.</summary>
    public static async Task<(Guid Id, HttpClient Client)> SignedIn(this ApiHost host, params string[] scopes)
    {
        var (id, email) = await host.UserWithPassword(scopes);
        return (id, host.ClientOfToken((await host.SignIn(email)).Text("accessToken")!));
    }
}
