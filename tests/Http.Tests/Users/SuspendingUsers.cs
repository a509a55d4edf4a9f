using System.Net;
using System.Net.Http.Json;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Users;

public sealed class SuspendingUsers(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Signs_the_user_out_and_lets_them_in_again_once_reinstated()
    {
        var (user, email) = await ActiveUser();
        var tokens = await Host.SignIn(email);
        using var client = Host.ClientOfToken(tokens.Text("accessToken")!);
        (await client.GetJson($"/users/{user}")).Id().ShouldBe(user);

        var suspended = await Suspend(user);

        suspended.ShouldBe("Suspended");
        (await client.GetAsync(new Uri($"/users/{user}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var stranger = Host.ClientOfNobody();
        using var refresh = await stranger.PostAsJsonAsync("/tokens/refresh", new { refreshToken = tokens.Text("refreshToken") });
        await refresh.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        using var signIn = await stranger.PostAsJsonAsync("/tokens", new { email, password = People.Password });
        await signIn.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        using var guess = await stranger.PostAsJsonAsync("/tokens", new { email, password = "a guess of somebody's" });
        await guess.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");

        await Client.PostJson($"/users/{user}/reinstatement", new { }, HttpStatusCode.OK);
        await Host.SignIn(email);
    }

    [Fact]
    public async Task Is_on_its_way_while_orders_are_open()
    {
        var (user, _) = await ActiveUser();
        var order = Guid.NewGuid();
        await Host.Users.Append($"user-{user}", new PurchaseApproved(order, user, new Money(300, "GBP"), 1, Repeated: false));

        (await Suspend(user)).ShouldBe("Suspending");

        (await Client.GetJson($"/users/{user}")).Text("status").ShouldBe("Suspending");
    }

    [Fact]
    public async Task Is_refused_for_a_user_who_is_not_verified()
    {
        var user = (
            await Client.PostJson("/users", new { email = "pending@example.com", name = "Jane" }, HttpStatusCode.Created)
        ).Id();

        using var response = await Client.PostAsJsonAsync($"/users/{user}/suspension", new { reason = "Fraud" });

        await response.ShouldBeProblem(HttpStatusCode.Conflict, "user-not-active");
    }

    [Theory]
    [InlineData("suspension")]
    [InlineData("reinstatement")]
    public async Task Is_refused_for_a_user_who_is_not_known(string what)
    {
        using var response = await Client.PostAsJsonAsync($"/users/{Guid.NewGuid()}/{what}", new { reason = "Fraud" });

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "user-unknown");
    }

    private async Task<(Guid Id, string Email)> ActiveUser()
    {
        var (user, email) = await Host.UserWithPassword();
        await Client.PostJson($"/users/{user}/verification", new { }, HttpStatusCode.OK);
        return (user, email);
    }

    private async Task<string?> Suspend(Guid user) =>
        (await Client.PostJson($"/users/{user}/suspension", new { reason = "Fraud" }, HttpStatusCode.OK)).Text("status");
}
