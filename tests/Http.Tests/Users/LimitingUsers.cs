using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Users;

public sealed class LimitingUsers(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Sets_and_lifts_a_limit()
    {
        var user = (await Client.PostJson("/users", new { email = "j@example.com", name = "Jane" }, HttpStatusCode.Created)).Id();

        await Put(user, new { limit = new { amount = 5000, currency = "GBP" } }, HttpStatusCode.OK);
        (await Client.GetJson($"/users/{user}")).GetProperty("spendingLimit").Number("amount").ShouldBe(5000);

        await Put(user, new { limit = (object?)null }, HttpStatusCode.OK);
        (await Client.GetJson($"/users/{user}")).GetProperty("spendingLimit").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Refuses_what_is_no_limit()
    {
        var user = (await Client.PostJson("/users", new { email = "j@example.com", name = "Jane" }, HttpStatusCode.Created)).Id();

        await Put(user, new { limit = new { amount = -1, currency = "GBP" } }, HttpStatusCode.BadRequest);
        await Put(user, new { limit = new { amount = 1, currency = "XXX" } }, HttpStatusCode.BadRequest);
        await Put(Guid.NewGuid(), new { limit = new { amount = 1, currency = "GBP" } }, HttpStatusCode.NotFound);
    }

    private async Task Put(Guid user, object body, HttpStatusCode expected)
    {
        using var response = await Client.PutAsJsonAsync($"/users/{user}/spending-limit", body);
        await response.Body(expected);
    }
}
