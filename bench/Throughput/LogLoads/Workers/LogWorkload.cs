using EventStore;
using EventStore.Aggregates;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Read;
using Microsoft.Extensions.DependencyInjection;

namespace Orders.Bench.LogLoads.Workers;

internal sealed class LogWorkload : IWorkload
{
    private const int PageSize = 500;
    private readonly ServiceProvider _services;
    private readonly IEventLog<BenchLog> _log;
    private readonly AggregateStore<BenchLog, Count> _counts;
    private readonly Func<Task<int>> _step;
    private readonly object[] _events;
    private long _position;

    public LogWorkload(string postgres, Load load, int eventBytes)
    {
        _services = new ServiceCollection()
            .AddEventLog<BenchLog>(postgres)
            .AddAggregate<BenchLog, Count>(new Count(0), Count.Evolve)
            .Configure<AggregateOptions>(options => options.Kept = 4 * SeededStreams.Count)
            .BuildServiceProvider();
        _log = _services.GetRequiredService<IEventLog<BenchLog>>();
        _counts = _services.GetRequiredService<AggregateStore<BenchLog, Count>>();
        _events = [Measured.OfSize(eventBytes)];
        _step = load switch
        {
            Load.NewStreams => Append,
            Load.Decisions => Decide,
            Load.ReadDecisions => ReadAndDecide,
            Load.StreamReads => ReadStream,
            Load.LogReads => ReadPage,
            _ => throw new ArgumentOutOfRangeException(nameof(load), load, "No such load."),
        };
    }

    public Task<int> Step() => _step();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<int> Append()
    {
        var id = $"{Guid.CreateVersion7()}";
        await _log.Append(AppendUnit.Of($"bench-{id}", ExpectedVersion.None, Metadata(id), _events));
        return 1;
    }

    private async Task<int> Decide()
    {
        var id = SeededStreams.Any();
        await _counts.Decide(id, _ => _events, Metadata(id));
        return 1;
    }

    private async Task<int> ReadAndDecide()
    {
        var id = SeededStreams.Any();
        var (_, version, _) = await _log.Fold(id, new Count(0), Count.Evolve);
        try
        {
            await _log.Append(AppendUnit.Of(id, ExpectedVersion.Exactly(version), Metadata(id), _events));
            return 1;
        }
        catch (VersionConflictException)
        {
            return 0;
        }
    }

    private async Task<int> ReadStream() => (await _log.ReadStream(SeededStreams.Any())).Count > 0 ? 1 : 0;

    private async Task<int> ReadPage()
    {
        var page = await _log.ReadAll(_position, PageSize);
        _position = page.Events.Count < PageSize ? 0 : page.Position;
        return page.Events.Count;
    }

    private static EventMetadata Metadata(string id) => EventMetadata.For(id, causationId: null, "bench");
}
