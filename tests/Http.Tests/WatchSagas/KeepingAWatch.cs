using System.Net;
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
        var (order, other) = (await api.Submitted(), await api.Submitted());
        await using var reading = api.Service<SagaWatch>().Follow(SagaFilter.Of(order), start: 0).GetAsyncEnumerator();
        (await reading.MoveNextAsync()).ShouldBeTrue();
        await api.ApprovePurchase(order);
        (await reading.MoveNextAsync()).ShouldBeTrue();
        var feed = api.Service<SagaFeed>();
        var sentinel = feed.Join(SagaFilter.Of(other));
        await sentinel.Joined;

        for (var attempt = 2; attempt < 10; attempt++)
        {
            await api.ApprovePurchase(order, attempt);
        }

        await api.ApprovePurchase(other);
        await sentinel.Waiting.ReadAsync();
        feed.Leave(sentinel);
        List<string> rest = [];
        while (await reading.MoveNextAsync())
        {
            rest.Add(System.Text.Encoding.UTF8.GetString(reading.Current.Span));
        }

        rest.Count.ShouldBeLessThanOrEqualTo(3 + 1);
        rest[^1].ShouldStartWith("event: dropped\ndata: {\"reason\":");
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
    public async Task Lets_a_customer_have_fewer()
    {
        await using var api = await Start(("Watch:WatchesPerCustomer", "1"));
        var (id, client) = await api.SignedIn();
        using var customer = client;
        var path = $"/orders/{await api.Submitted(id)}/saga/watch";
        await using var first = await customer.OpenStream(path);

        using var second = await customer.SendAsync(Sse.Request(path));

        await second.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
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

    private async Task<ApiHost> Start(params (string Key, string Value)[] settings) =>
        await ApiHost.Start(
            await postgres.CreateDatabase(),
            projects: false,
            settings: settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
        );
}
