using EventStore;
using EventStore.Append;
using EventStore.Read;
using Microsoft.Extensions.DependencyInjection;
using Orders.Api.EventFeed;
using Orders.Http.Tests.Setup;
using Orders.ReadModels;

namespace Orders.Http.Tests.EventFeed;

[Collection(PostgresSuite.Name)]
public sealed class ReadingSlowly(PostgresServer postgres)
{
    [Fact]
    public async Task Has_no_page_read_before_all_of_the_one_before_is_written()
    {
        await using var api = await ApiHost.Start(
            await postgres.CreateDatabase(),
            projects: false,
            settings: [new("EventLog:PageSize", "2")]
        );
        await Traffic.Append(api, orders: 10);
        var log = new CountingLog(api.Orders);
        var stream = ActivatorUtilities.CreateInstance<EventStream>(api.Service<IServiceProvider>(), log);
        var written = 0;

        await foreach (var item in stream.Follow(after: 0, PublicEvents.Parse("order_completed")!))
        {
            if (item.EventType != "heartbeat")
            {
                written++;
                log.Pages.ShouldBe((written + 1) / 2);
            }

            if (written == 10)
            {
                break;
            }
        }
    }

    /// <summary>Counts the pages that its tails were asked for.</summary>
    private sealed class CountingLog(IEventLog log) : IEventLog<OrdersLog>
    {
        public int Pages { get; private set; }

        public async IAsyncEnumerable<LogPage> Tail(
            long afterPosition,
            IReadOnlyCollection<Type>? types,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            await foreach (var page in log.Tail(afterPosition, types, cancellationToken))
            {
                Pages++;
                yield return page;
            }
        }

        public Task<AppendResult> Append(AppendUnit unit, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<RecordedEvent>> ReadStream(
            string streamId,
            long afterVersion,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<string, IReadOnlyList<RecordedEvent>>> ReadStreams(
            IReadOnlyCollection<string> streamIds,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<RecordedEvent?> ReadLast(string streamId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<LogPage> ReadAll(
            long afterPosition,
            int limit,
            IReadOnlyCollection<Type>? types,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<long> Head(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
