using System.Diagnostics;
using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Orders.Bench.Appends;

/// <summary>Callers that each append one event to a stream of its own, wait until it is durable, and go on with the next.</summary>
public sealed class LogAppends(string postgres, AppendsOptions options) : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddEventLog<BenchLog>(postgres).BuildServiceProvider();

    /// <returns>Appends a second.</returns>
    public async Task<double> Run(TimeSpan duration, CancellationToken cancellationToken)
    {
        var log = _services.GetRequiredService<IEventLog<BenchLog>>();
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable.Range(0, options.Callers).Select(_ => Task.Run(() => Caller(log, clock, duration, cancellationToken)))
        );
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<long> Caller(IEventLog log, Stopwatch clock, TimeSpan duration, CancellationToken cancellationToken)
    {
        object[] events = [Measured.OfSize(options.EventBytes)];
        long appended = 0;
        for (; clock.Elapsed < duration; appended++)
        {
            var id = $"{Guid.CreateVersion7()}";
            var unit = AppendUnit.Of(
                $"bench-{id}",
                ExpectedVersion.None,
                EventMetadata.For(id, causationId: null, "bench"),
                events
            );
            await log.Append(unit, cancellationToken);
        }

        return appended;
    }
}
