using System.Net;
using System.Net.Http.Json;
using Orders.Contracts;
using Orders.Http.Tests.Setup;
using Users.Api.VerifyUser;

namespace Orders.Http.Tests.Users;

[Collection(PostgresSuite.Name)]
public sealed class VerifyingAddresses(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly KeyValuePair<string, string?> NoPause = new("Verification:ResendPause", "00:00:00");
    private ApiHost? _host;

    private ApiHost Host => _host ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _host = await ApiHost.Start(await postgres.CreateDatabase(), settings: NoPause);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Activates_who_has_read_their_mail_whoever_they_are()
    {
        var user = await Register();
        var token = (await Host.TokensOf(user)).Single();

        using var stranger = Host.ClientOfNobody();
        var verified = await stranger.PostJson($"/users/{user}/verification", new { token }, HttpStatusCode.OK);

        verified.Text("status").ShouldBe("Active");
        var events = await Host.Users.ReadStream($"user-{user}");
        events[^1].Data.ShouldBeOfType<UserVerified>();
        events[^1].Metadata.Who.ShouldBe($"user {user}");
    }

    [Fact]
    public async Task Refuses_forged_replaced_and_used_tokens_and_changes_nothing()
    {
        var user = await Register();
        var first = (await Host.TokensOf(user)).Single();
        await Resend(user);
        var second = (await Host.TokensOf(user, count: 2))[^1];
        string.Equals(second, first, StringComparison.Ordinal).ShouldBeFalse();

        await Refuses(user, new string('A', 43), HttpStatusCode.BadRequest, "token-invalid");
        await Refuses(user, first, HttpStatusCode.BadRequest, "token-invalid");
        await Refuses(Guid.NewGuid(), second, HttpStatusCode.BadRequest, "token-invalid");
        (await Host.Client.GetJson($"/users/{user}")).Text("status").ShouldBe("PendingVerification");

        using var stranger = Host.ClientOfNobody();
        await stranger.PostJson($"/users/{user}/verification", new { token = second }, HttpStatusCode.OK);
        await Refuses(user, second, HttpStatusCode.Conflict, "token-used");
    }

    [Fact]
    public async Task Refuses_an_expired_token()
    {
        await using var host = await ApiHost.Start(
            await postgres.CreateDatabase(),
            settings:
            [
                new("Verification:TokenLifetime", "00:00:00.5"),
                new("UserSaga:AnswerDeadline", "01:00:00"),
                new("UserSaga:LongestDeadline", "01:00:00"),
            ]
        );
        var user = await Register(host);
        var opened = (await host.Users.ReadStream($"user-{user}")).Select(one => one.Data).OfType<VerificationOpened>().Single();
        var token = (await host.Service<VerificationTokens>().Key(CancellationToken.None)).Of(user, round: 1).Text;
        await Eventually.Succeeds(() =>
        {
            DateTimeOffset.UtcNow.ShouldBeGreaterThan(opened.ExpiresAt);
            return Task.CompletedTask;
        });

        using var stranger = host.ClientOfNobody();
        using var response = await stranger.PostAsJsonAsync($"/users/{user}/verification", new { token });

        await response.ShouldBeProblem(HttpStatusCode.Conflict, "token-expired");
    }

    [Fact]
    public async Task Asks_who_brings_no_token_for_the_scope()
    {
        var user = await Register();
        using var stranger = Host.ClientOfNobody();
        using var reader = Host.ClientOf(Keys.Reader);

        using var unknown = await stranger.PostAsJsonAsync($"/users/{user}/verification", new { });
        using var unentitled = await reader.PostAsJsonAsync($"/users/{user}/verification", new { });

        await unknown.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        (await unentitled.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden")).Text("detail")!.ShouldContain("users:verify");
    }

    [Fact]
    public async Task Answers_a_request_for_another_mail_the_same_whether_or_not_one_is_sent()
    {
        var (pending, active) = (await Register(), await Register());
        await Host.Client.PostJson($"/users/{active}/verification", new { }, HttpStatusCode.OK);

        var answers = new[] { await Resend(pending), await Resend(active), await Resend(Guid.NewGuid()) };

        answers.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        (await Host.TokensOf(pending, count: 2)).Count.ShouldBe(2);
        (await Host.Users.ReadStream($"user-{active}")).Count(one => one.Data is VerificationOpened).ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_no_token_in_the_log()
    {
        var user = await Register();
        var token = (await Host.TokensOf(user)).Single();

        var page = await Host.Users.ReadAll(afterPosition: 0, limit: 1_000);

        page.Events.ShouldNotBeEmpty();
        page.Events.ShouldAllBe(one => !System.Text.Json.JsonSerializer.Serialize(one.Data, one.Data.GetType()).Contains(token));
    }

    private Task<Guid> Register() => Register(Host);

    private static async Task<Guid> Register(ApiHost host) =>
        (
            await host.Client.PostJson(
                "/users",
                new { email = $"{Guid.NewGuid():N}@example.com", name = "Jane" },
                HttpStatusCode.Created
            )
        ).Id();

    private async Task<string> Resend(Guid user)
    {
        using var stranger = Host.ClientOfNobody();
        using var response = await stranger.PostAsync(new Uri($"/users/{user}/verification/resend", UriKind.Relative), null);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return $"{string.Join(' ', response.Headers.Select(header => header.Key).Order(StringComparer.Ordinal))} {await response.Content.ReadAsStringAsync()}";
    }

    private async Task Refuses(Guid user, string token, HttpStatusCode status, string slug)
    {
        using var stranger = Host.ClientOfNobody();
        using var response = await stranger.PostAsJsonAsync($"/users/{user}/verification", new { token });
        await response.ShouldBeProblem(status, slug);
    }
}
