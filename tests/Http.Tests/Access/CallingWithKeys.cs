using System.Net;
using System.Net.Http.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Access;

public sealed class CallingWithKeys(PostgresServer postgres) : ApiTest(postgres)
{
    private static readonly Uri AnOrder = new($"/orders/{Guid.NewGuid()}", UriKind.Relative);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("key-of-nobody")]
    [InlineData("ord_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Refuses_a_caller_it_does_not_know(string? key)
    {
        using var client = Host.ClientOf(key);

        using var response = await client.GetAsync(AnOrder);

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        response.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme).ShouldBe(["Bearer", "ApiKey"]);
    }

    [Fact]
    public async Task Refuses_two_keys_at_once()
    {
        using var client = Host.ClientOf(Keys.All);
        client.DefaultRequestHeaders.Add("X-Api-Key", Keys.Reader);

        using var response = await client.GetAsync(AnOrder);

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task Says_which_scopes_a_key_lacks_and_does_nothing()
    {
        using var client = Host.ClientOf(Keys.Reader);

        using var response = await client.PostAsJsonAsync("/orders", Some.Order());

        var problem = await response.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        problem.Text("detail")!.ShouldContain("orders:submit");
        (await Host.Orders.Head()).ShouldBe(0);
    }

    [Fact]
    public async Task Lets_a_key_do_what_its_scope_allows()
    {
        using var client = Host.ClientOf(Keys.Reader);

        (await client.GetJson("/orders")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_strangers_nothing_of_what_there_is()
    {
        using var client = Host.ClientOf(key: null);

        using var response = await client.GetAsync(new Uri("/no/such/path", UriKind.Relative));

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task Shows_health_and_documentation_to_anybody(string path)
    {
        using var client = Host.ClientOf(key: null);

        await Eventually.Succeeds(() => client.GetJson(path));
    }
}
