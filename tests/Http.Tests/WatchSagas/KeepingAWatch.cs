using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Orders.Api.WatchSagas;
using Orders.Http.Tests.Sagas;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.WatchSagas;

[Collection(PostgresSuite.Name)]
public sealed class KeepingAWatch(PostgresServer postgres)
{
    private const string All = "/sagas/watch";

    [Fact]
    public async Task Tells_by_heartbeats_how_far_it_has_read()
    {
        await using var api = await Start(("Watch:Heartbeat", "00:00:00.02"));
        await using var watch = await api.Client.OpenStream($"{All}?state=Nowhere");
        await api.Completed();
        var last = (await api.Orders.ReadAll(afterPosition: 0, limit: 1_000)).Events[^1].Position;

        long told;
        do
        {
            var item = (await watch.Next()).ShouldNotBeNull();
            item.EventType.ShouldBe("heartbeat");
            told = item.Position();
        } while (told < last);

        told.ShouldBe(last);
    }

    [Fact]
    public async Task Drops_a_watcher_who_does_not_read_and_says_why()
    {
        await using var api = await Start(("Watch:Backlog", "3"));
        var watch = api.Service<SagaWatch>().Follow(SagaFilterOfAll, await api.Orders.Head());
        await using var reading = watch.GetAsyncEnumerator();
        (await reading.MoveNextAsync()).ShouldBeTrue();
        var next = reading.MoveNextAsync();
        await using var other = await api.Client.OpenStream(All);
        (await other.Next()).ShouldNotBeNull();

        var first = await api.Completed();
        (await next).ShouldBeTrue();
        await api.Completed();
        await api.Completed();
        (await other.Take(6)).Count.ShouldBe(6);

        List<string> rest = [Text(reading.Current)];
        while (await reading.MoveNextAsync())
        {
            rest.Add(Text(reading.Current));
        }

        rest[0].ShouldContain($"{first}");
        rest.Count.ShouldBe(1 + 3 + 1);
        rest[^1].ShouldStartWith("event: dropped\ndata: {\"reason\":");
    }

    [Fact]
    public async Task Costs_one_reader_of_the_log_however_many_watch()
    {
        await using var api = await Start();
        var log = new CountingLog(api.Orders);
        using var feed = ActivatorUtilities.CreateInstance<SagaFeed>(api.Service<IServiceProvider>(), log);
        var watchers = Enumerable.Range(0, 50).Select(_ => feed.Join(SagaFilterOfAll)).ToList();
        await Task.WhenAll(watchers.Select(watcher => watcher.Joined));

        var order = await api.Completed();

        foreach (var watcher in watchers)
        {
            (await watcher.Waiting.ReadAsync()).Change!.OrderId.ShouldBe(order);
            (await watcher.Waiting.ReadAsync()).Change!.To.ShouldBe("Completed");
            feed.Leave(watcher);
        }

        log.Tails.ShouldBe(1);
    }

    [Fact]
    public async Task Ends_when_the_host_stops()
    {
        var api = await Start();
        await using var watch = await api.Client.OpenStream(All);
        (await watch.Next()).ShouldNotBeNull();

        await api.DisposeAsync();

        (await watch.Next()).ShouldBeNull();
    }

    [Fact]
    public async Task Ends_in_time_so_that_its_watcher_is_asked_again_who_they_are()
    {
        await using var api = await Start(("Watch:LongestWatch", "00:00:00.02"), ("Watch:Heartbeat", "00:00:00.02"));
        await using var watch = await api.Client.OpenStream(All);

        while (await watch.Next() is { } item)
        {
            item.EventType.ShouldBe("heartbeat");
        }
    }

    [Fact]
    public async Task Lets_a_caller_have_so_many_watches_and_no_more()
    {
        await using var api = await Start(("Watch:WatchesPerCaller", "1"), ("Watch:Heartbeat", "00:00:00.02"));
        await using (await api.Client.OpenStream(All))
        {
            using var second = await api.Client.SendAsync(Sse.Request(All));
            await second.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
            second.Headers.RetryAfter.ShouldNotBeNull();
        }

        await Eventually.Succeeds(async () =>
        {
            await using var next = await api.Client.OpenStream(All);
        });
    }

    private static SagaFilter SagaFilterOfAll => new(OrderId: null, State: null, UserId: null, NeedsAttention: null);

    private static string Text(ReadOnlyMemory<byte> frame) => System.Text.Encoding.UTF8.GetString(frame.Span);

    private async Task<ApiHost> Start(params (string Key, string Value)[] settings) =>
        await ApiHost.Start(
            await postgres.CreateDatabase(),
            projects: false,
            settings: settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
        );
}
