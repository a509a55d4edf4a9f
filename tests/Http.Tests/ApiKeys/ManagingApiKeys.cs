using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.Http.Tests.Setup;
using Orders.Identity.Access;
using Orders.Identity.ApiKeys;

namespace Orders.Http.Tests.ApiKeys;

public sealed class ManagingApiKeys(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Shows_a_key_once_and_lets_its_holder_do_what_it_says()
    {
        var made = await Create("warehouse", [Scopes.ReadStock]);
        var key = made.Text("key")!;
        using var holder = Host.ClientOf(key);

        (await holder.GetJson("/stock")).Items().ShouldBeEmpty();
        (await holder.GetAsync(new Uri("/orders", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var listed = await Client.GetJson("/api-keys");
        listed.ToString().ShouldNotContain(key);
        listed.ToString().ShouldNotContain(Convert.ToHexString(ApiKeyText.Hash(key)), Case.Insensitive);
        listed.Items()[0].Text("createdBy").ShouldBe("shop");
    }

    [Fact]
    public async Task Revokes_a_key_for_good()
    {
        var made = await Create("warehouse", [Scopes.ReadStock]);
        using var holder = Host.ClientOf(made.Text("key"));
        await holder.GetJson("/stock");

        (await Client.DeleteAsync(Path(made))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var response = await holder.GetAsync(new Uri("/stock", UriKind.Relative));
        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        (await Client.DeleteAsync(Path(made))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Lets_a_key_expire()
    {
        var expiresAt = DateTimeOffset.UtcNow.AddSeconds(2).ToString("O");
        using var holder = Host.ClientOf((await Create("visitor", [Scopes.ReadStock], expiresAt)).Text("key"));

        await Eventually.Succeeds(async () =>
            (await holder.GetAsync(new Uri("/stock", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized)
        );
    }

    [Fact]
    public async Task Records_when_a_key_was_last_used()
    {
        var made = await Create("warehouse", [Scopes.ReadStock]);
        LastUse(await Client.GetJson("/api-keys"), made).ShouldBe(JsonValueKind.Null);

        using var holder = Host.ClientOf(made.Text("key"));
        await holder.GetJson("/stock");

        LastUse(await Client.GetJson("/api-keys"), made).ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Gives_pages()
    {
        var names = new[] { "a", "b", "c" };
        foreach (var name in names)
        {
            await Create(name, []);
        }

        var first = await Client.GetJson("/api-keys?limit=2");
        var second = await Client.GetJson($"/api-keys?limit=1&cursor={first.Text("next")}");

        first.Items().Concat(second.Items()).Select(key => key.Text("name")).ShouldBe(names.Reverse());
    }

    [Theory]
    [InlineData("""{"name":"x","scopes":["orders:everything"]}""", "scopes")]
    [InlineData("""{"name":"x","scopes":null}""", "scopes")]
    [InlineData("""{"name":"","scopes":[]}""", "name")]
    [InlineData("""{"name":"x","scopes":[],"expiresAt":"2011-05-31T12:00:00Z"}""", "expiresAt")]
    [InlineData("""{"name":"x","scopes":[],"expiresAt":"tomorrow"}""", "expiresAt")]
    public async Task Says_what_is_wrong_with_a_key(string body, string field)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await Client.PostAsync(new Uri("/api-keys", UriKind.Relative), content);

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName(field);
    }

    [Fact]
    public async Task Makes_the_first_administrator_once()
    {
        var store = Host.Service<ApiKeyStore>();

        var both = await Task.WhenAll(store.CreateFirst("first", Scopes.All), store.CreateFirst("second", Scopes.All));

        var first = both.OfType<NewApiKey>().ShouldHaveSingleItem();
        using var administrator = Host.ClientOf(first.Key);
        (await administrator.GetJson("/api-keys")).Items().ShouldNotBeEmpty();
        (await store.CreateFirst("third", Scopes.All)).ShouldBeNull();
    }

    private Task<JsonElement> Create(string name, string[] scopes, string? expiresAt = null) =>
        Client.PostJson(
            "/api-keys",
            new
            {
                name,
                scopes,
                expiresAt,
            },
            HttpStatusCode.Created
        );

    private static Uri Path(JsonElement key) => new($"/api-keys/{key.Id()}", UriKind.Relative);

    private static JsonValueKind LastUse(JsonElement keys, JsonElement made) =>
        keys.Items().Single(key => key.Id() == made.Id()).GetProperty("lastUsedAt").ValueKind;
}
