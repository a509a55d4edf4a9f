using Microsoft.Extensions.DependencyInjection;
using Orders.Api.WatchSagas;
using Orders.Http.Tests.Sagas;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.WatchSagas;

public sealed class JoiningTheFeed(PostgresServer postgres) : ApiTest(postgres)
{
    private static readonly SagaFilter All = new(OrderId: null, State: null, UserId: null);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_done_before_the_rest_of_the_past_is_read(bool ofOne)
    {
        var order = await Host.Submitted();
        var past = Host.Service<SagaPast>().Read(ofOne ? SagaFilter.Of(order) : All, after: 0, join: () => Host.Complete(order));

        List<SagaChange> read = [];
        await foreach (var frame in past)
        {
            read.AddRange(frame is WatchFrame.Told told ? [told.Change] : []);
        }

        read.ShouldHaveSingleItem().To.ShouldBe("Completed");
    }

    [Fact]
    public async Task Costs_one_reader_of_the_log_however_many_do()
    {
        var (feed, log) = Feed();
        using var _ = feed;
        var watchers = Enumerable.Range(0, 50).Select(_ => feed.Join(All)).ToList();
        await Task.WhenAll(watchers.Select(watcher => watcher.Joined));

        var order = await Host.Completed();

        foreach (var watcher in watchers)
        {
            (await Next(watcher)).OrderId.ShouldBe(order);
            (await Next(watcher)).To.ShouldBe("Completed");
            feed.Leave(watcher);
        }

        log.Tails.ShouldBe(1);
    }

    [Fact]
    public async Task Begins_anew_after_all_have_left()
    {
        var (feed, log) = Feed();
        using var _ = feed;
        var first = feed.Join(All);
        await first.Joined;
        feed.Leave(first);

        var second = feed.Join(All);
        await second.Joined;
        var order = await Host.Completed();

        (await Next(second)).OrderId.ShouldBe(order);
        log.Heads.ShouldBe(2);
        first.Waiting.TryRead(out var __).ShouldBeFalse();
    }

    [Fact]
    public async Task Is_not_done_for_those_who_come_by_a_reader_for_those_who_have_left()
    {
        var (feed, log) = Feed();
        using var _ = feed;
        var (ofFirst, ofSecond) = (new TaskCompletionSource(), new TaskCompletionSource());
        log.Gates.Enqueue(ofFirst.Task);
        log.Gates.Enqueue(ofSecond.Task);
        var first = feed.Join(All);
        await Eventually.Succeeds(() => log.Heads.ShouldBe(1));
        feed.Leave(first);
        var second = feed.Join(All);
        await Eventually.Succeeds(() => log.Heads.ShouldBe(2));

        ofFirst.SetResult();
        await Eventually.Succeeds(() => log.Tails.ShouldBe(1));
        second.Joined.IsCompleted.ShouldBeFalse();

        ofSecond.SetResult();
        await second.Joined;
    }

    private static async Task<SagaChange> Next(Watcher watcher)
    {
        while (true)
        {
            if (await watcher.Waiting.ReadAsync() is WatchFrame.Told { Change: var change })
            {
                return change;
            }
        }
    }

    private (SagaFeed Feed, CountingLog Log) Feed()
    {
        var log = new CountingLog(Host.Orders);
        return (ActivatorUtilities.CreateInstance<SagaFeed>(Host.Service<IServiceProvider>(), log), log);
    }
}
