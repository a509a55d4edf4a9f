using EventStore.Claims;
using Npgsql;
using Orders.Http.Tests.Setup;
using Orders.ReadModels;

namespace Orders.Http.Tests.Idempotency;

[Collection(PostgresSuite.Name)]
public sealed class AcrossProcesses(PostgresServer postgres)
{
    [Fact]
    public async Task A_process_that_was_started_later_gives_the_first_answer()
    {
        var database = await postgres.CreateDatabase();
        Answer first;
        await using (var before = await ApiHost.Start(database))
        {
            await before.Client.Submit();
            first = await before.Client.AnswerUnder("k", "/orders", Some.Order(reference: "PO \"ä\" 7"));
            await before.Client.Submit();
        }

        await using var after = await ApiHost.Start(database);

        (await after.Client.AnswerUnder("k", "/orders", Some.Order(reference: "PO \"ä\" 7"))).ShouldBe(first);
        (await after.Orders.Head()).ShouldBe(3);
    }

    [Fact]
    public async Task Two_processes_asked_at_once_make_one_order()
    {
        var database = await postgres.CreateDatabase();
        await using var one = await ApiHost.Start(database);
        await using var other = await ApiHost.Start(database);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 400)
                .Select(each => (each % 2 == 0 ? one : other).Client.AnswerUnder("k", "/orders", Some.Order()))
        );

        answers.Distinct().ShouldHaveSingleItem();
        (await one.Orders.Head()).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_is_free_again_when_its_time_is_over()
    {
        var database = await postgres.CreateDatabase();
        await using var host = await ApiHost.Start(database);
        var first = await host.Client.AnswerUnder("k", "/orders", Some.Order(quantity: 1));

        await Execute(database, "UPDATE orders.log_claims SET expires_at = now()");
        var second = await host.Client.AnswerUnder("k", "/orders", Some.Order(quantity: 2));

        second.Status.ShouldBe(first.Status);
        (second.Location == first.Location).ShouldBeFalse();
        (await host.Client.AnswerUnder("k", "/orders", Some.Order(quantity: 2))).ShouldBe(second);
    }

    [Fact]
    public async Task Answers_are_kept_for_as_long_as_configured_and_then_deleted()
    {
        var database = await postgres.CreateDatabase();
        await using var host = await ApiHost.Start(
            database,
            settings:
            [
                new("Idempotency:KeptFor", "7.00:00:00"),
                new("Idempotency:SweepInterval", "00:00:00.050"),
                new("Idempotency:SweepBatch", "2"),
            ]
        );
        foreach (var key in new[] { "a", "b", "c", "kept" })
        {
            await host.Client.AnswerUnder(key, "/orders", Some.Order());
        }

        (await Count(database, "expires_at BETWEEN now() + interval '6.9 days' AND now() + interval '7 days'")).ShouldBe(4);
        await Execute(
            database,
            """
            UPDATE orders.log_claims SET expires_at = now()
            WHERE id IN (SELECT id FROM orders.log_claims ORDER BY position LIMIT 3)
            """
        );

        await Eventually.Succeeds(async () => (await Count(database, "true")).ShouldBe(1));
        (await host.Service<IClaims<OrdersLog>>().RemoveExpired(10)).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_of_a_caller_or_a_user_is_kept_with_the_answer()
    {
        var database = await postgres.CreateDatabase();
        await using var host = await ApiHost.Start(database);

        await host.Client.AnswerUnder("my-own-key", "/users", new { email = "jane@example.com", name = "Jane Roe" });

        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT claims::text FROM users.log_claims AS claims");
        var kept = ((string)(await command.ExecuteScalarAsync())!);
        kept.ShouldNotContain("jane", Case.Insensitive);
        kept.ShouldNotContain("Roe", Case.Sensitive);
        kept.ShouldNotContain("my-own-key");
        kept.ShouldNotContain("shop");
    }

    private static async Task Execute(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> Count(string database, string condition)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($"SELECT count(*) FROM orders.log_claims WHERE {condition}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
