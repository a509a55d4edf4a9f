using System.Net;
using System.Net.Http.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.RateLimits;

[Collection(PostgresSuite.Name)]
public sealed class LimitingCallers(PostgresServer postgres)
{
    private const int Burst = 3;

    private static readonly Uri Stock = new("/stock", UriKind.Relative);

    [Fact]
    public async Task Tells_a_key_that_is_too_fast_when_to_come_back_and_lets_others_in()
    {
        await using var host = await Start("Keys");
        using var hasty = host.ClientOf(Keys.Reader);

        using var refused = await FirstRefusal(HttpStatusCode.Forbidden, _ => hasty.GetAsync(Stock));

        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        await host.Client.GetJson("/stock");
        await Eventually.Succeeds(async () => (await hasty.GetAsync(Stock)).StatusCode.ShouldBe(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Lets_strangers_of_one_address_try_so_many_keys()
    {
        await using var host = await Start("Strangers");
        using var stranger = host.ClientOfNobody();

        using var refused = await FirstRefusal(HttpStatusCode.Unauthorized, _ => stranger.GetAsync(Stock));

        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        await host.Client.GetJson("/stock");
    }

    [Theory]
    [InlineData("127.0.0.0/8, ::1/128", HttpStatusCode.Unauthorized)]
    [InlineData("10.0.0.0/8", HttpStatusCode.TooManyRequests)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task Takes_the_word_of_the_gateway_alone_for_where_a_stranger_comes_from(string gateway, HttpStatusCode answer)
    {
        await using var host = await Start("Strangers", gateway);
        using var stranger = host.ClientOfNobody();
        (await FirstRefusal(HttpStatusCode.Unauthorized, _ => stranger.GetAsync(Stock))).Dispose();

        stranger.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        using var elsewhere = await stranger.GetAsync(Stock);

        elsewhere.StatusCode.ShouldBe(answer);
    }

    [Fact]
    public async Task A_gateway_whose_network_is_none_is_refused_at_the_start()
    {
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => Start("Strangers", "gateway"));

        refusal.Message.ShouldContain("Gateway:Networks");
        refusal.Message.ShouldContain("10.0.0.0/8");
    }

    [Fact]
    public async Task Lets_an_address_sign_in_so_often()
    {
        await using var host = await Start("SignIns");
        using var stranger = host.ClientOfNobody();

        using var refused = await FirstRefusal(
            HttpStatusCode.Unauthorized,
            attempt => stranger.PostAsJsonAsync("/tokens", new { email = $"{attempt}@x.org", password = "guess" })
        );

        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
    }

    /// <summary>At least the burst is let in; how much more, depends on how long it takes.</summary>
    private static async Task<HttpResponseMessage> FirstRefusal(
        HttpStatusCode letIn,
        Func<int, Task<HttpResponseMessage>> request
    )
    {
        const int farMoreThanTheBurst = 500;
        for (var sent = 0; sent < farMoreThanTheBurst; sent++)
        {
            var response = await request(sent);
            if (sent >= Burst && response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return response;
            }

            response.StatusCode.ShouldBe(letIn);
            response.Dispose();
        }

        throw new InvalidOperationException("Nothing was refused.");
    }

    private async Task<ApiHost> Start(string bucket, string gateway = "") =>
        await ApiHost.Start(
            await postgres.CreateDatabase(),
            settings:
            [
                new($"RateLimits:{bucket}:PerSecond", "1"),
                new($"RateLimits:{bucket}:Burst", $"{Burst}"),
                new("Gateway:Networks", gateway),
            ]
        );
}
