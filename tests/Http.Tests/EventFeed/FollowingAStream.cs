using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.EventFeed;

[Collection(PostgresSuite.Name)]
public sealed class FollowingAStream(PostgresServer postgres)
{
    [Fact]
    public async Task Tells_what_is_there_and_then_what_comes()
    {
        await using var api = await Start();
        await Traffic.Append(api, orders: 1);
        await using var feed = await api.Client.Open();
        var before = await feed.Take(3);

        var order = await api.Client.Submit();

        var item = (await feed.Take(1))[0];
        before.Select(item => item.Position()).ShouldBe(await Traffic.PublicPositions(api));
        (item.EventType, item.EventId).ShouldBe(("order_submitted", $"{order.Number("position")}"));
        using var shown = JsonDocument.Parse(item.Data);
        shown.RootElement.ToString().ShouldBe((await api.Client.Page($"?after={before[^1].EventId}")).Items()[0].ToString());
    }

    [Fact]
    public async Task Goes_on_behind_the_last_event_that_the_reader_saw_while_others_append()
    {
        // The server may learn late that a reader has gone.
        await using var api = await Start(("EventFeed:StreamsPerCaller", "1000"));
        var appending = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Traffic.Append(api, orders: 15))));
        const int all = 4 * 15 * 3;
        List<SseItem<string>> seen = [];

        // The reader goes away in the middle of a page, again and again.
        while (seen.Count < all)
        {
            await using var feed = await api.Client.Open("?after=0", seen.Count == 0 ? null : seen[^1].EventId);
            seen.AddRange(await feed.Take(Math.Min(7, all - seen.Count)));
        }

        await appending;
        seen.Select(item => item.Position()).ShouldBe(await Traffic.PublicPositions(api));
    }

    [Fact]
    public async Task Tells_by_heartbeats_how_far_it_has_read()
    {
        await using var api = await Start(("EventFeed:Heartbeat", "00:00:00.02"));
        await using var feed = await api.Client.Open("?types=product_listed");
        await Traffic.Append(api, orders: 1);
        var head = await api.Orders.Head();

        SseItem<string> item;
        do
        {
            item = (await feed.Next()).ShouldNotBeNull();
            item.EventType.ShouldBe("heartbeat");
        } while (item.Position() < head);

        item.Data.ShouldBe($"{{\"position\":{head}}}");
    }

    [Fact]
    public async Task Ends_when_the_host_stops()
    {
        var api = await Start();
        await using var feed = await api.Client.Open();
        (await feed.Next()).ShouldNotBeNull();

        await api.DisposeAsync();

        (await feed.Next()).ShouldBeNull();
    }

    [Fact]
    public async Task Ends_in_time_so_that_its_reader_is_asked_again_who_they_are()
    {
        await using var api = await Start(("EventFeed:LongestStream", "00:00:00.02"));
        await using var feed = await api.Client.Open();

        while (await feed.Next() is { } item)
        {
            item.EventType.ShouldBe("heartbeat");
        }
    }

    [Fact]
    public async Task Lets_a_caller_have_so_many_streams_and_no_more()
    {
        await using var api = await Start(("EventFeed:StreamsPerCaller", "1"), ("EventFeed:Heartbeat", "00:00:00.02"));
        await using (await api.Client.Open())
        {
            using var second = await api.Client.SendAsync(Feed.Request());
            await second.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
            second.Headers.RetryAfter.ShouldNotBeNull();
            await api.Client.Page();
        }

        await Eventually.Succeeds(async () =>
        {
            await using var next = await api.Client.Open();
        });
    }

    [Theory]
    [InlineData("?limit=5", null, "limit")]
    [InlineData("?types=order_shipped", null, "types")]
    [InlineData("", "yesterday", "Last-Event-ID")]
    [InlineData("", "-1", "Last-Event-ID")]
    public async Task Says_what_it_cannot_be_asked(string query, string? lastEventId, string field)
    {
        await using var api = await Start();

        using var response = await api.Client.SendAsync(Feed.Request(query, lastEventId));

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName(field);
    }

    private async Task<ApiHost> Start(params (string Key, string Value)[] settings) =>
        await ApiHost.Start(
            await postgres.CreateDatabase(),
            projects: false,
            settings: settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
        );
}
