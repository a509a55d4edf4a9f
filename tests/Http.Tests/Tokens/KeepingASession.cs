using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Tokens;

[Collection(PostgresSuite.Name)]
public sealed class KeepingASession(PostgresServer postgres) : IAsyncLifetime
{
    private ApiHost? _host;

    private ApiHost Host => _host ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() =>
        _host = await ApiHost.Start(
            await postgres.CreateDatabase(),
            settings: new KeyValuePair<string, string?>("Identity:RefreshGrace", "00:00:00")
        );

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Needs_each_refresh_token_once_and_ends_where_one_comes_again()
    {
        var (id, email) = await Host.UserWithPassword();
        var first = await Host.SignIn(email);
        var second = await Refresh(first, HttpStatusCode.OK);
        await CanRead(second, id, HttpStatusCode.OK);

        await Refresh(first, HttpStatusCode.Unauthorized);

        await CanRead(second, id, HttpStatusCode.Unauthorized);
        await Refresh(second, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Survives_a_refresh_whose_answer_was_lost()
    {
        await using var host = await ApiHost.Start(await postgres.CreateDatabase());
        var (id, email) = await host.UserWithPassword();
        var first = await host.SignIn(email);
        await Refresh(first, HttpStatusCode.OK, host);

        var again = await Refresh(first, HttpStatusCode.OK, host);

        using var client = host.ClientOfToken(again.Text("accessToken")!);
        (await client.GetJson($"/users/{id}")).Id().ShouldBe(id);
    }

    [Fact]
    public async Task Ends_everywhere_when_the_user_signs_out()
    {
        var (id, email) = await Host.UserWithPassword();
        var (here, there) = (await Host.SignIn(email), await Host.SignIn(email));
        using var client = Host.ClientOfToken(here.Text("accessToken")!);

        (await client.DeleteAsync(new Uri("/tokens", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await CanRead(here, id, HttpStatusCode.Unauthorized);
        await CanRead(there, id, HttpStatusCode.Unauthorized);
        await Refresh(there, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Ends_when_the_password_changes()
    {
        var (id, email) = await Host.UserWithPassword();
        var tokens = await Host.SignIn(email);
        using var client = Host.ClientOfToken(tokens.Text("accessToken")!);
        const string changed = "another horse battery";

        using var wrong = await client.PutAsJsonAsync($"/users/{id}/password", new { password = changed });
        using var right = await client.PutAsJsonAsync(
            $"/users/{id}/password",
            new { password = changed, currentPassword = People.Password }
        );

        (await wrong.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("currentPassword");
        right.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await CanRead(tokens, id, HttpStatusCode.Unauthorized);
        await Host.SignIn(email, changed);
    }

    private async Task CanRead(JsonElement tokens, Guid user, HttpStatusCode expected)
    {
        using var client = Host.ClientOfToken(tokens.Text("accessToken")!);
        using var response = await client.GetAsync(new Uri($"/users/{user}", UriKind.Relative));
        response.StatusCode.ShouldBe(expected);
    }

    private async Task<JsonElement> Refresh(JsonElement tokens, HttpStatusCode expected, ApiHost? host = null)
    {
        using var client = (host ?? Host).ClientOfNobody();
        return await client.PostJson("/tokens/refresh", new { refreshToken = tokens.Text("refreshToken") }, expected);
    }
}
