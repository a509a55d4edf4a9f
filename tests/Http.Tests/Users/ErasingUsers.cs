using System.Net;
using System.Net.Http.Json;
using EventStore.Types;
using Npgsql;
using Orders.Http.Tests.Setup;
using Orders.Identity.Personal;
using Users.Accounts;
using Users.Api;

namespace Orders.Http.Tests.Users;

[Collection(PostgresSuite.Name)]
public sealed class ErasingUsers(PostgresServer postgres) : IAsyncLifetime
{
    private ApiHost? _host;
    private string _database = "";

    private ApiHost Host => _host ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _host = await ApiHost.Start(_database = await postgres.CreateDatabase());

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Leaves_nothing_of_a_user_but_their_id()
    {
        var (user, email) = await Host.UserWithPassword();
        var tokens = await Host.SignIn(email);
        using var client = Host.ClientOfToken(tokens.Text("accessToken")!);
        (await Host.Client.GetJson($"/users/{user}")).Text("email").ShouldBe(email);

        using var erasure = await client.DeleteAsync(new Uri($"/users/{user}", UriKind.Relative));

        (await erasure.Body(HttpStatusCode.Accepted)).Text("status").ShouldBe("Erasing");
        (await client.GetAsync(new Uri($"/users/{user}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await Eventually.Succeeds(async () =>
        {
            var view = await Host.Client.GetJson($"/users/{user}");
            (view.Text("status"), view.Text("email"), view.Text("name")).ShouldBe(("Erased", "erased", "erased"));
        });
        using var stranger = Host.ClientOfNobody();
        using var signIn = await stranger.PostAsJsonAsync("/tokens", new { email, password = People.Password });
        await signIn.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        using var password = await Host.Client.PutAsJsonAsync($"/users/{user}/password", new { password = People.Password });
        await password.ShouldBeProblem(HttpStatusCode.Conflict, "user-erased");
        (await Host.Client.PostJson("/users", new { email, name = "Jane" }, HttpStatusCode.Created)).Id().ShouldNotBe(user);
    }

    [Fact]
    public async Task Has_no_table_in_which_an_address_or_a_name_could_be_read()
    {
        const string name = "Ermintrude Unmistakable";
        const string email = "unmistakable@example.com";
        var user = (await Host.Client.PostJson("/users", new { email, name }, HttpStatusCode.Created)).Id();
        await Host.Client.PutAsJsonAsync($"/users/{user}/password", new { password = People.Password });
        await Host.SignIn(email);
        await Host.TokensOf(user);

        (await TablesWith("rmintrude")).ShouldBeEmpty();
        (await TablesWith("nmistakable@")).ShouldBeEmpty();
        (await TablesWith($"{user}")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Is_for_the_user_and_for_nobody_elses_customers()
    {
        var (user, _) = await Host.UserWithPassword();
        var (_, other) = await Host.SignedIn();
        using (other)
        {
            using var refused = await other.DeleteAsync(new Uri($"/users/{user}", UriKind.Relative));
            await refused.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public void Reads_users_who_registered_before_there_were_seals()
    {
        var stored =
            """
            {"UserId":"0198c5a0-0000-7000-8000-000000000001","Email":"a@example.com","Name":"A \u00e9","SpendingLimit":null,"RegisteredAt":"2025-01-02T03:04:05+00:00"}
            """u8;

        var read = (UserRegistered)UsersLog.Types.Deserialize("user_registered", stored);

        read.Personal.ShouldStartWith(PersonalDataVault.Plain);
        read.Personal.ShouldContain("a@example.com");
    }

    private async Task<IReadOnlyList<string>> TablesWith(string text)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        var tables = new List<string>();
        await using (
            var list = source.CreateCommand(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
            )
        )
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var search = source.CreateCommand($"SELECT EXISTS (SELECT FROM {table} AS t WHERE t::text LIKE $1)");
            search.Parameters.Add(new NpgsqlParameter { Value = $"%{text}%" });
            if ((bool)(await search.ExecuteScalarAsync())!)
            {
                found.Add(table);
            }
        }

        return found;
    }
}
