using System.Net;
using System.Net.ServerSentEvents;
using Orders.Contracts;
using Orders.Http.Tests.Sagas;
using Orders.Http.Tests.Setup;
using Orders.ReadModels.SagaList;

namespace Orders.Http.Tests.WatchSagas;

public sealed class WatchingAllSagas(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Tells_what_is_to_come()
    {
        await Host.Completed();
        await using var watch = await Client.OpenStream("/sagas/watch");
        (await watch.Next())!.Value.EventType.ShouldBe("heartbeat");

        var order = await Host.Completed();

        (await watch.Take(2)).Select(WatchedSagas.Told).ShouldBe([(order, "ApprovingPurchase"), (order, "Completed")]);
    }

    [Fact]
    public async Task Repeats_and_misses_nothing_for_watchers_who_go_and_come_back_while_sagas_move()
    {
        var start = await Host.Orders.Head();
        var moving = Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 15; i++)
                        {
                            await Host.Completed();
                        }
                    })
                )
        );
        const int all = 4 * 15 * 2;
        List<SseItem<string>> seen = [];

        while (seen.Count < all)
        {
            await using var watch = await Client.OpenStream(
                $"/sagas/watch?after={start}",
                seen.Count == 0 ? null : seen[^1].EventId
            );
            seen.AddRange(await watch.Take(Math.Min(7, all - seen.Count)));
        }

        await moving;
        var transitions = (await Host.Orders.ReadAll(start, limit: 1_000_000)).Events.Where(recorded =>
            recorded.StreamId.StartsWith(SagaSummary.StreamPrefix, StringComparison.Ordinal) && recorded.Data is SagaTransitioned
        );
        seen.Select(item => item.Position()).ShouldBe(transitions.Select(recorded => recorded.Position));
    }

    [Fact]
    public async Task Filters_by_state_and_by_user()
    {
        var start = await Host.Orders.Head();
        var order = await Host.Completed();

        await using var ended = await Client.OpenStream($"/sagas/watch?after={start}&state=Completed");
        await using var users = await Client.OpenStream($"/sagas/watch?after={start}&userId={Some.User}");
        await using var nobodys = await Client.OpenStream($"/sagas/watch?after={start}&userId={Guid.NewGuid()}");
        var later = await Host.Completed();

        (await ended.Take(2)).Select(WatchedSagas.Told).ShouldBe([(order, "Completed"), (later, "Completed")]);
        (await users.Take(4)).Select(item => item.Told().Order).ShouldBe([order, order, later, later]);
        await Host.DisposeAsync();
        (await nobodys.Next())!.Value.EventType.ShouldBe("heartbeat");
        (await nobodys.Next()).ShouldBeNull();
    }

    [Fact]
    public async Task Shows_who_comes_to_need_attention_and_who_ceases_to()
    {
        var before = await Host.Submitted();
        await Host.ApprovePurchase(before, attention: "Nobody answers.");
        await using var watch = await Client.OpenStream("/sagas/watch?needsAttention=true");
        (await watch.Next())!.Value.EventType.ShouldBe("heartbeat");
        await Host.Completed();
        var later = await Host.Submitted();

        await Host.ApprovePurchase(later, attention: "Nobody answers.");
        await Host.Complete(before);
        await Host.Complete(later);

        (await watch.Take(3))
            .Select(WatchedSagas.Told)
            .ShouldBe([(later, "ApprovingPurchase"), (before, "Completed"), (later, "Completed")]);
    }

    [Theory]
    [InlineData("?after=-1", null, "after")]
    [InlineData("?state=", null, "state")]
    [InlineData("?stat=Completed", null, "stat")]
    [InlineData("?userId=jane", null, "userId")]
    [InlineData("?needsAttention=true&after=999999", null, "after")]
    [InlineData("", "yesterday", "Last-Event-ID")]
    [InlineData("", "9223372036854775807", "Last-Event-ID")]
    public async Task Says_what_it_cannot_be_asked(string query, string? lastEventId, string field)
    {
        using var response = await Client.SendAsync(Sse.Request($"/sagas/watch{query}", lastEventId));

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName(field);
    }
}
