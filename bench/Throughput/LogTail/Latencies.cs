using System.Diagnostics;

namespace Orders.Bench.LogTail;

/// <summary>Percentiles of the time from append to arrival.</summary>
internal sealed record Latencies(TimeSpan P50, TimeSpan P99)
{
    public static async Task<Latencies> Measure(ISubscription subscription, int events, CancellationToken cancellationToken)
    {
        var times = new TimeSpan[events];
        for (var i = 0; i < events; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var appending = subscription.Append();
            await subscription.Arrival(cancellationToken);
            times[i] = Stopwatch.GetElapsedTime(begun);
            await appending;
        }

        Array.Sort(times);
        return new Latencies(times[events / 2], times[events * 99 / 100]);
    }

    public override string ToString() => $"{P50.TotalMilliseconds:0.00} / {P99.TotalMilliseconds:0.00} ms";
}
