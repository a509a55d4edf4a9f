using System.Net;
using System.Net.Http.Headers;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.WebConsole;

public sealed class ServedConsole(PostgresServer postgres) : ApiTest(postgres)
{
    // Fewer requests than a page has files.
    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("Console:Enabled", "true"), new("RateLimits:Strangers:PerSecond", "1"), new("RateLimits:Strangers:Burst", "1")];

    [Theory]
    [InlineData("/")]
    [InlineData("/console")]
    [InlineData("/console/orders/01a1fdc9-3130-794f-9276-c5db8e16c8af")]
    [InlineData("/?user=01a1fdc9-3130-794f-9276-c5db8e16c8af")]
    public async Task Every_page_is_the_index_and_runs_nothing_from_elsewhere(string path)
    {
        using var client = Host.ClientOfNobody();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldContain("/console/main.js");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'self'; connect-src 'self'; ");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task Every_file_that_is_named_is_there_for_anybody_at_any_rate()
    {
        using var client = Host.ClientOfNobody();

        var files = await ConsoleCrawl.From(client, "/");

        files.Count.ShouldBeGreaterThan(50);
        files.Where(file => file.Status != HttpStatusCode.OK).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_asked_for_anew_and_not_sent_again()
    {
        using var client = Host.ClientOfNobody();
        var file = new Uri("/console/main.js", UriKind.Relative);
        using var first = await client.GetAsync(file);
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();

        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync(file);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/console/nothing.js")]
    [InlineData("/nothing")]
    [InlineData("/index.html")]
    [InlineData("/Console/main.js")]
    public async Task What_it_does_not_have_is_the_problem_that_it_was(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Nothing_can_be_posted_to_it()
    {
        using var content = new StringContent("{}", MediaTypeHeaderValue.Parse("application/json"));

        using var response = await Client.PostAsync(new Uri("/console/orders", UriKind.Relative), content);

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_users_are_at_its_own_address_unless_it_is_told_otherwise()
    {
        using var client = Host.ClientOfNobody();

        (await client.GetJson("/console/settings.json")).Text("usersAddress").ShouldBe("");
    }
}
