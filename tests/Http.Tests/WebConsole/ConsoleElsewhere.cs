using System.Net;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.WebConsole;

/// <summary>The console at one address and the users' API at another, as distributed.</summary>
public sealed class ConsoleElsewhere(PostgresServer postgres) : ApiTest(postgres)
{
    private const string Console = "http://console.example:5080";

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [
            new("Console:Enabled", "true"),
            new("Console:UsersAddress", "http://users.example:5081/"),
            new("Browsers:Origins:0", Console),
        ];

    [Fact]
    public async Task Is_told_where_the_users_are_and_may_ask_there()
    {
        using var client = Host.ClientOfNobody();

        using var response = await client.GetAsync(new Uri("/console/settings.json", UriKind.Relative));

        (await response.Body(HttpStatusCode.OK)).Text("usersAddress").ShouldBe("http://users.example:5081");
        response
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldContain("connect-src 'self' http://users.example:5081;");
    }

    [Fact]
    public async Task Browsers_let_it_call_and_read_refusals_and_let_no_other_page()
    {
        (await AllowedOrigin(Preflight(Console))).ShouldBe(Console);
        (await AllowedOrigin(Preflight("http://elsewhere.example"))).ShouldBeNull();
        (await AllowedOrigin(Call(Console))).ShouldBe(Console);
        (await AllowedOrigin(Call("http://elsewhere.example"))).ShouldBeNull();
    }

    private static HttpRequestMessage Preflight(string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, $"/users/{Guid.NewGuid()}");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "x-api-key");
        return request;
    }

    // Refused for want of a key, which the page has to be able to say.
    private static HttpRequestMessage Call(string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/users/{Guid.NewGuid()}");
        request.Headers.Add("Origin", origin);
        return request;
    }

    private async Task<string?> AllowedOrigin(HttpRequestMessage request)
    {
        using var client = Host.ClientOfNobody();
        using (request)
        {
            using var response = await client.SendAsync(request);
            return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins.Single() : null;
        }
    }
}
