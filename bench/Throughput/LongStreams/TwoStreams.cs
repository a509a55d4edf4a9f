using System.Diagnostics;
using EventStore;
using EventStore.Aggregates;
using EventStore.Append;
using EventStore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Orders.Bench.LogLoads;
using Orders.Bench.LogLoads.Sides;
using Spectre.Console;

namespace Orders.Bench.LongStreams;

/// <summary>A long stream and a short one in a log of their own, and one caller who decides on them.</summary>
internal sealed class TwoStreams : IAsyncDisposable
{
    public const string Long = "long";
    public const string Short = "short";
    private const int EventsPerUnit = 1_000;
    private static readonly EventMetadata NoMetadata = new(null, null, null, null);
    private readonly string _postgres;
    private readonly object[] _event;
    private readonly ServiceProvider _services;
    private readonly AggregateStore<BenchLog, Count> _counts;

    private TwoStreams(string postgres, int eventBytes)
    {
        (_postgres, _event) = (postgres, [Measured.OfSize(eventBytes)]);
        _services = new ServiceCollection()
            .AddEventLog<BenchLog>(postgres)
            .AddAggregate<BenchLog, Count>(new Count(0), Count.Evolve)
            .BuildServiceProvider();
        _counts = _services.GetRequiredService<AggregateStore<BenchLog, Count>>();
    }

    public static async Task<TwoStreams> Create(
        string postgres,
        int longStream,
        int shortStream,
        int eventBytes,
        CancellationToken cancellationToken
    )
    {
        await SeededLog.Drop(postgres);
        var streams = new TwoStreams(postgres, eventBytes);
        await streams.Fill(Long, longStream, cancellationToken);
        await streams.Fill(Short, shortStream, cancellationToken);
        return streams;
    }

    /// <summary>The one decision that reads the stream.</summary>
    public async Task ReportFirstDecisions()
    {
        foreach (var stream in (string[])[Long, Short])
        {
            var rate = await Decide(stream, 1);
            AnsiConsole.MarkupLineInterpolated($"first decision on the {stream} stream: {1_000 / rate:N1} ms");
        }
    }

    /// <returns>Decisions a second, one after the other.</returns>
    public async Task<double> Decide(string stream, int decisions)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < decisions; i++)
        {
            await _counts.Decide(stream, _ => _event, NoMetadata);
        }

        return decisions / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await SeededLog.Drop(_postgres);
    }

    private async Task Fill(string stream, int events, CancellationToken cancellationToken)
    {
        var log = _services.GetRequiredService<IEventLog<BenchLog>>();
        for (var filled = 0; filled < events; )
        {
            var next = Enumerable.Repeat(_event[0], int.Min(EventsPerUnit, events - filled)).ToArray();
            await log.Append(AppendUnit.Of(stream, ExpectedVersion.Exactly(filled), NoMetadata, next), cancellationToken);
            filled += next.Length;
        }
    }
}
