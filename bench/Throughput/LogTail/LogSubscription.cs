using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Read;
using Microsoft.Extensions.DependencyInjection;
using Orders.Bench.LogLoads;

namespace Orders.Bench.LogTail;

/// <summary>The subscriber has a log of its own, as in another process: nothing is shared but the database.</summary>
internal sealed class LogSubscription : ISubscription
{
    private readonly ServiceProvider _appender;
    private readonly ServiceProvider _subscriber;
    private readonly CancellationTokenSource _ending = new();
    private readonly IAsyncEnumerator<LogPage> _tail;
    private readonly IEventLog<BenchLog> _log;
    private readonly object[] _events;

    private LogSubscription(string postgres, int bytes)
    {
        (_appender, _subscriber) = (Process(postgres), Process(postgres));
        _log = _appender.GetRequiredService<IEventLog<BenchLog>>();
        _tail = _subscriber
            .GetRequiredService<IEventLog<BenchLog>>()
            .Tail(0, cancellationToken: _ending.Token)
            .GetAsyncEnumerator();
        _events = [Measured.OfSize(bytes)];
    }

    public static async Task<LogSubscription> Start(string postgres, int bytes, CancellationToken cancellationToken)
    {
        var subscription = new LogSubscription(postgres, bytes);
        var appending = subscription.Append();
        await subscription.Arrival(cancellationToken);
        await appending;
        return subscription;
    }

    public Task Append()
    {
        var id = $"{Guid.CreateVersion7()}";
        var metadata = EventMetadata.For(id, causationId: null, "bench");
        return _log.Append(AppendUnit.Of($"bench-{id}", ExpectedVersion.None, metadata, _events));
    }

    public async ValueTask Arrival(CancellationToken cancellationToken) => await _tail.MoveNextAsync();

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _tail.DisposeAsync();
        await _subscriber.DisposeAsync();
        await _appender.DisposeAsync();
        _ending.Dispose();
    }

    private static ServiceProvider Process(string postgres) =>
        new ServiceCollection().AddEventLog<BenchLog>(postgres).BuildServiceProvider();
}
