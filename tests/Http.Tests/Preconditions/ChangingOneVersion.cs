using System.Net;
using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Preconditions;

public sealed class ChangingOneVersion(PostgresServer postgres) : ApiTest(postgres)
{
    [Theory]
    [InlineData("\"2\"")]
    [InlineData("*")]
    [InlineData("\"7\", \"2\"")]
    public async Task Changes_the_version_that_the_client_means(string ifMatch)
    {
        using var response = await Verify(await Register(), ifMatch);

        (await response.Body(HttpStatusCode.OK)).Number("version").ShouldBe(3);
    }

    [Theory]
    [InlineData("\"3\"")]
    [InlineData("\"02\"")]
    [InlineData("W/\"2\"")]
    [InlineData("\"0\", \"3\"")]
    public async Task Changes_nothing_where_it_is_another_and_says_which(string ifMatch)
    {
        var user = await Register();

        using var response = await Verify(user, ifMatch);

        var problem = await response.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition-failed");
        problem.Number("currentVersion").ShouldBe(2);
        response.Headers.ETag!.ToString().ShouldBe("\"2\"");
        (await Host.Users.ReadStream($"user-{user}")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_many_who_mean_the_same_version_one_succeeds()
    {
        var user = await Register();

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Verify(user, "\"2\"")));

        responses.Count(response => response.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        foreach (var late in responses.Where(response => response.StatusCode != HttpStatusCode.OK))
        {
            var problem = await late.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition-failed");
            problem.Number("currentVersion").ShouldBe(3);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1")]
    [InlineData("*, \"1\"")]
    [InlineData("")]
    public async Task Refuses_what_are_no_entity_tags(string ifMatch)
    {
        using var response = await Verify(await Register(), ifMatch);

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("If-Match");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_first()
    {
        using var response = await Verify(Guid.NewGuid(), "*");

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "user-unknown");
    }

    [Fact]
    public async Task Stock_that_has_not_changed_is_not_sent_again()
    {
        var receipt = await Client.PostJson("/stock/X/receipts", new { quantity = 1 }, HttpStatusCode.Created);
        using var first = await Client.GetAsync(At("/stock/X", receipt));
        await first.Body(HttpStatusCode.OK);
        var tag = first.Headers.ETag!.ToString();

        using var same = await Get(At("/stock/X", receipt), tag);
        var second = await Client.PostJson("/stock/X/receipts", new { quantity = 1 }, HttpStatusCode.Created);
        using var changed = await Get(At("/stock/X", second), tag);

        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (changed.Headers.ETag!.ToString() == tag).ShouldBeFalse();
    }

    [Fact]
    public async Task A_user_who_has_not_changed_is_not_sent_again()
    {
        var user = await Register();

        using var same = await Get(new Uri($"/users/{user}", UriKind.Relative), "\"2\"");
        (await Verify(user, "\"2\"")).Dispose();
        using var changed = await Get(new Uri($"/users/{user}", UriKind.Relative), "\"2\"");

        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Uri At(string path, JsonElement movement) =>
        new($"{path}?atLeastPosition={movement.Number("position")}", UriKind.Relative);

    private async Task<Guid> Register() =>
        (await Client.PostJson("/users", new { email = "jane@example.com", name = "Jane" }, HttpStatusCode.Created)).Id();

    private async Task<HttpResponseMessage> Verify(Guid user, string ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/users/{user}/verification");
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> Get(Uri path, string ifNoneMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await Client.SendAsync(request);
    }
}
