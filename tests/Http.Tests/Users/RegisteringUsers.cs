using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Users;

public sealed class RegisteringUsers(PostgresServer postgres) : ApiTest(postgres)
{
    private static readonly object Jane = new
    {
        email = "jane@example.com",
        name = "Jane",
        spendingLimit = new { amount = 5000, currency = "GBP" },
    };

    [Fact]
    public async Task Makes_a_user_who_is_active_once_verified()
    {
        using var response = await Client.PostAsJsonAsync("/users", Jane);

        var registered = await response.Body(HttpStatusCode.Created);
        response.Headers.Location!.ToString().ShouldBe($"/users/{registered.Id()}");
        registered.Text("status").ShouldBe("PendingVerification");
        using var verification = await Client.PostAsync(
            new Uri($"/users/{registered.Id()}/verification", UriKind.Relative),
            content: null
        );
        (await verification.Body(HttpStatusCode.OK)).Text("status").ShouldBe("Active");
        var user = await Client.GetJson($"/users/{registered.Id()}");
        (user.Text("email"), user.Text("name"), user.Text("status")).ShouldBe(("jane@example.com", "Jane", "Active"));
        user.GetProperty("spendingLimit").Number("amount").ShouldBe(5000);
        user.Number("version").ShouldBe(3);
        (await Host.Users.ReadStream($"user-{registered.Id()}")).ShouldAllBe(recorded => recorded.Metadata.Who == "shop");
    }

    [Fact]
    public async Task Verifies_again_without_effect()
    {
        var id = (await Client.PostJson("/users", Jane, HttpStatusCode.Created)).Id();
        var first = await Client.PostJson($"/users/{id}/verification", new { }, HttpStatusCode.OK);

        var second = await Client.PostJson($"/users/{id}/verification", new { }, HttpStatusCode.OK);

        second.ToString().ShouldBe(first.ToString());
        (await Host.Users.ReadStream($"user-{id}")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Shows_what_a_user_has_reserved_and_spent()
    {
        var id = (await Client.PostJson("/users", new { email = "j@example.com", name = "Jane" }, HttpStatusCode.Created)).Id();
        var (open, settled) = (Guid.NewGuid(), Guid.NewGuid());
        await Host.Users.Append(
            $"user-{id}",
            new PurchaseApproved(open, id, new Money(300, "GBP"), Attempt: 1, Repeated: false),
            new PurchaseApproved(settled, id, new Money(40, "EUR"), Attempt: 1, Repeated: false),
            new PurchaseSettled(settled, id, Attempt: 1, Repeated: false)
        );

        var user = await Client.GetJson($"/users/{id}");

        user.GetProperty("spendingLimit").ValueKind.ShouldBe(JsonValueKind.Null);
        user.GetProperty("reserved").Number("GBP").ShouldBe(300);
        user.GetProperty("spent").Number("EUR").ShouldBe(40);
    }

    [Fact]
    public async Task Knows_nobody_whose_orders_were_only_refused()
    {
        var stranger = Guid.NewGuid();
        await Host.Users.Append(
            $"user-{stranger}",
            new PurchaseRefused(Guid.NewGuid(), stranger, "The user is unknown.", Attempt: 1, Repeated: false)
        );

        using var response = await Client.GetAsync(new Uri($"/users/{stranger}", UriKind.Relative));

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }
}
