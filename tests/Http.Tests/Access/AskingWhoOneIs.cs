using Orders.Http.Tests.Setup;
using Orders.Identity.Access;

namespace Orders.Http.Tests.Access;

public sealed class AskingWhoOneIs(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task A_key_has_a_name_and_scopes()
    {
        using var client = Host.ClientOf(Keys.Reader);

        var caller = await client.GetJson("/caller");

        caller.Text("name").ShouldBe("reader");
        caller.Text("userId").ShouldBeNull();
        caller.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe([Scopes.ReadOrders]);
    }

    [Fact]
    public async Task A_user_is_told_their_id_and_what_was_granted()
    {
        var (id, client) = await Host.SignedIn(Scopes.ReadSagas);
        using (client)
        {
            var caller = await client.GetJson("/caller");

            caller.GetProperty("userId").GetGuid().ShouldBe(id);
            caller.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe([Scopes.ReadSagas]);
        }
    }
}
