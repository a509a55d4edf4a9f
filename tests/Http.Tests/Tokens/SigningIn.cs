using System.Net;
using System.Net.Http.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Tokens;

public sealed class SigningIn(PostgresServer postgres) : ApiTest(postgres)
{
    private readonly PostgresServer _postgres = postgres;

    [Fact]
    public async Task Lets_users_see_themselves()
    {
        var (id, email) = await Host.UserWithPassword();

        var tokens = await Host.SignIn(email.ToUpperInvariant());

        tokens.Text("tokenType").ShouldBe("Bearer");
        using var client = Host.ClientOfToken(tokens.Text("accessToken")!);
        (await client.GetJson($"/users/{id}")).Id().ShouldBe(id);
    }

    [Fact]
    public async Task Tells_nobody_whether_it_was_the_address_or_the_password()
    {
        var (_, email) = await Host.UserWithPassword();
        using var client = Host.ClientOfNobody();

        using var wrong = await client.PostAsJsonAsync("/tokens", new { email, password = "wrong horse battery" });
        using var unknown = await client.PostAsJsonAsync("/tokens", new { email = "no@example.com", password = "wrong" });

        var first = await wrong.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        var second = await unknown.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        first.Text("detail").ShouldBe(second.Text("detail"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Locks_an_address_after_some_wrong_passwords_whether_it_is_known_or_not(bool known)
    {
        await using var host = await WithLongLockout();
        var email = known ? (await host.UserWithPassword()).Email : "nobody@example.com";
        using var client = host.ClientOfNobody();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            using var wrong = await client.PostAsJsonAsync("/tokens", new { email, password = $"guess {attempt}" });
            wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var right = await client.PostAsJsonAsync("/tokens", new { email, password = People.Password });

        await right.ShouldBeProblem(HttpStatusCode.TooManyRequests, "locked-out");
        right.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task Counts_guesses_that_come_at_once()
    {
        await using var host = await WithLongLockout();
        var (_, email) = await host.UserWithPassword();
        using var client = host.ClientOfNobody();

        var guesses = await Task.WhenAll(
            Enumerable.Range(0, 25).Select(guess => client.PostAsJsonAsync("/tokens", new { email, password = $"guess {guess}" }))
        );

        guesses.Count(guess => guess.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(6);
    }

    [Fact]
    public async Task Is_good_in_every_process_on_the_database()
    {
        var database = await _postgres.CreateDatabase();
        await using var one = await ApiHost.Start(database);
        await using var other = await ApiHost.Start(database);
        var (id, email) = await one.UserWithPassword();
        var token = (await one.SignIn(email)).Text("accessToken")!;

        using var client = other.ClientOfToken(token);

        (await client.GetJson($"/users/{id}")).Id().ShouldBe(id);
    }

    [Fact]
    public async Task Lasts_no_longer_than_its_token()
    {
        await using var host = await ApiHost.Start(
            await _postgres.CreateDatabase(),
            settings: new KeyValuePair<string, string?>("Identity:AccessTokenLifetime", "00:00:02")
        );
        var (id, client) = await host.SignedIn();

        await Eventually.Succeeds(async () =>
        {
            using var response = await client.GetAsync(new Uri($"/users/{id}", UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        });
        client.Dispose();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Takes_no_token_that_is_not_its_own(string token)
    {
        using var client = Host.ClientOfToken(token);

        using var response = await client.GetAsync(new Uri("/orders", UriKind.Relative));

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task Takes_no_refresh_token_for_an_access_token()
    {
        var (_, email) = await Host.UserWithPassword();
        using var client = Host.ClientOfToken((await Host.SignIn(email)).Text("refreshToken")!);

        using var response = await client.GetAsync(new Uri("/orders", UriKind.Relative));

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    // Longer than any test takes on a busy machine.
    private async Task<ApiHost> WithLongLockout() =>
        await ApiHost.Start(
            await _postgres.CreateDatabase(),
            settings: new KeyValuePair<string, string?>("Identity:FirstLockout", "00:10:00")
        );
}
