using Npgsql;
using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Replaying;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests.Roles;

public sealed class LeastPrivilegeTests
{
    /// <summary>What a role must not do, by role.</summary>
    private static readonly (string Role, string Sql)[] Forbidden =
    [
        .. Services("DELETE FROM {0}.mt_events"),
        .. Services("UPDATE {0}.mt_events SET data = '{{}}'"),
        .. Services("TRUNCATE {0}.mt_events"),
        .. Services("DELETE FROM {0}.mt_streams"),
        .. Services("UPDATE {0}.mt_streams SET id = 'another'"),
        .. Services("DELETE FROM {0}.log_archived_events"),
        .. Services("INSERT INTO {0}.log_archived_events SELECT * FROM {0}.mt_events"),
        .. Services("UPDATE {0}.log_migrations SET version = 0"),
        .. Services("UPDATE {0}.log_claims SET content = '{{}}'"),
        .. Services("ALTER TABLE {0}.mt_events ADD COLUMN note text"),
        .. Services("DROP TABLE {0}.mt_events"),
        .. Services("DROP SCHEMA {0} CASCADE"),
        .. Services("CREATE TABLE {0}.note (text text)"),
        .. Services("CREATE TABLE public.note (text text)"),
        .. Services("CREATE TEMP TABLE note (text text)"),
        .. Services("CREATE SCHEMA note"),
        .. Services("CREATE ROLE note"),
        .. Services("SET ROLE orders_owner"),
        .. Services("COPY (SELECT 1) TO PROGRAM 'true'"),
        ("orders_api", "SELECT password_hash FROM identity.accounts"),
        ("orders_api", "UPDATE identity.api_keys SET scopes = ARRAY['identity:administer']"),
        ("orders_api", "INSERT INTO identity.sessions (id, user_id, expires_at) SELECT id, id, now() FROM identity.api_keys"),
        ("orders_worker", "SELECT count(*) FROM identity.api_keys"),
        ("orders_worker", "SELECT count(*) FROM identity.accounts"),
        ("users_api", "DELETE FROM identity.api_keys"),
        ("users_api", "DELETE FROM identity.set_up"),
        ("orders_api", "SELECT count(*) FROM users.mt_events"),
        ("orders_worker", "SELECT count(*) FROM users.mt_events"),
        ("users_api", "SELECT count(*) FROM orders.mt_events"),
        ("users_api", "SELECT count(*) FROM orders_order_list.order_list"),
        ("orders_api", "DELETE FROM orders_order_list.order_list"),
        ("orders_api", "CREATE TABLE orders_order_list.note (text text)"),
        ("orders_api", "UPDATE orders.mt_event_progression SET last_seq_id = 0"),
        ("orders_api", "SELECT orders.log_archive(ARRAY['a'])"),
        ("orders_api", "SELECT orders.log_drop_projection_schema('orders_order_list')"),
        ("orders_worker", "DELETE FROM orders.log_claims"),
        ("orders_worker", "SELECT orders.log_drop_projection_schema('users')"),
        ("orders_worker", "SELECT orders.log_create_projection_schema('orders')"),
        ("users_api", "SELECT users.log_archive(ARRAY['a'])"),
        ("users_api", "SELECT users.log_drop_projection_schema('orders_order_list')"),
        ("orders_api", "SELECT count(*) FROM users_dead_letters.dead_letters"),
    ];

    [Fact]
    public async Task Services_work_under_roles_that_can_do_nothing_else()
    {
        await using var system = await RestrictedServices.Prepare("least-privilege");
        await system.CreateRoles();
        var (refused, advice) = await system.Migrate("Orders.Worker", "orders_worker");
        (refused, advice.Contains("dotnet Orders.Worker.dll migrate", StringComparison.Ordinal)).ShouldBe((1, true), advice);
        await ShouldMigrate(system);
        await ShouldMigrate(system);
        await system.Grant();

        using var shop = await system.Start();
        await ShouldCompleteAndRebuild(system, shop);

        foreach (var (role, sql) in Forbidden)
        {
            var refusal = await Should.ThrowAsync<PostgresException>(
                () => system.Ask(system.ConnectionOf(role), sql),
                $"{role}: {sql}"
            );
            refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, $"{role}: {sql}: {refusal.MessageText}");
        }

        foreach (var secret in system.Services.SelectMany(service => system.Passwords.Values.Where(service.Log.Contains)))
        {
            secret.ShouldBeNull("A password is in a log.");
        }
    }

    [Fact]
    public async Task A_database_that_one_role_has_owned_is_handed_over()
    {
        await using var system = await RestrictedServices.Prepare("adopted");
        using (var before = await system.Start(role: new NpgsqlConnectionStringBuilder(system.Administrator).Username))
        {
            await Complete(before, await before.RegisterVerifiedUser());
        }

        await system.Stop();
        await system.CreateRoles();
        await Psql.Run(system.Administrator, "adopt.sql");
        await ShouldMigrate(system);
        await system.Grant();

        using var shop = await system.Start();
        await ShouldCompleteAndRebuild(system, shop);
    }

    private static async Task ShouldCompleteAndRebuild(RestrictedServices system, Shop shop)
    {
        await Complete(shop, await shop.RegisterVerifiedUser());
        await shop.Rebuild("order-list");
        (await shop.Verify("order-list")).ShouldBe(0);
        await Complete(shop, await shop.RegisterVerifiedUser());
        await Patience.Until(
            async () => (long)(await system.Ask(system.Administrator, "SELECT count(*) FROM orders.log_archived_events"))! > 0,
            Patience.ForOneThing
        );
        await Books.ShouldBeClean(system.Administrator);
    }

    private static async Task Complete(Shop shop, string user)
    {
        await shop.Receive("MUG-01", 100);
        var order = await shop.Submit(user, "MUG-01", 2, unitPrice: 1250);
        await Patience.Until(async () => (await shop.StatusOf(order)) == "Completed", Patience.ForOneThing);
        await Patience.Until(async () => (await shop.ListedStatusOf(order)) == "Completed", Patience.ForOneThing);
    }

    private static async Task ShouldMigrate(RestrictedServices system)
    {
        foreach (var service in new[] { "Orders.Worker", "Users.Api" })
        {
            var (exitCode, output) = await system.Migrate(service, "orders_owner");
            exitCode.ShouldBe(0, output);
        }
    }

    private static IEnumerable<(string Role, string Sql)> Services(string sql) =>
        new[] { ("orders_api", "orders"), ("orders_worker", "orders"), ("users_api", "users") }.Select(service =>
            (service.Item1, string.Format(null, sql, service.Item2))
        );
}
