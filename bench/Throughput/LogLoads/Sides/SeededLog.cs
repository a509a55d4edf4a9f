using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Orders.Bench.Servers;

namespace Orders.Bench.LogLoads.Sides;

/// <summary>The log that is measured.</summary>
internal static class SeededLog
{
    private const int AtOnce = 500;

    /// <summary>Makes it anew, with <see cref="SeededStreams"/> in it.</summary>
    public static async Task Create(string postgres, int eventBytes, CancellationToken cancellationToken)
    {
        await Drop(postgres);
        await using var services = new ServiceCollection().AddEventLog<BenchLog>(postgres).BuildServiceProvider();
        var log = services.GetRequiredService<IEventLog<BenchLog>>();
        object[] events = [.. Enumerable.Repeat(Measured.OfSize(eventBytes), SeededStreams.EventsEach)];
        foreach (var numbers in Enumerable.Range(0, SeededStreams.Count).Chunk(AtOnce))
        {
            await Task.WhenAll(numbers.Select(number => log.Append(Unit(SeededStreams.Id(number), events), cancellationToken)));
        }
    }

    public static Task Drop(string postgres) =>
        BenchDatabase.Execute(postgres, $"DROP SCHEMA IF EXISTS {BenchLog.Schema} CASCADE", CancellationToken.None);

    private static AppendUnit Unit(string id, object[] events) =>
        AppendUnit.Of(id, ExpectedVersion.None, EventMetadata.For(id, causationId: null, "bench"), events);
}
