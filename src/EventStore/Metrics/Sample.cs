using System.Diagnostics;

namespace EventStore.Metrics;

/// <summary>
/// Figures that have to be asked of a server, for the observable instruments, which cannot wait. They are asked for at an interval,
/// and only while somebody collects. What could not be asked is not known: it is told as NaN, which no exporter shows.
/// </summary>
/// <param name="ask">Whatever it throws means that the figures are not known.</param>
public sealed class Sample<T>(Func<CancellationToken, Task<T>> ask, SamplingOptions options)
    where T : class
{
    private const long Never = 0;

    private long _collected = Never;
    private volatile T? _last;

    /// <summary>Null where they are not known. Reading it is what collecting is.</summary>
    public T? Last
    {
        get
        {
            Volatile.Write(ref _collected, Stopwatch.GetTimestamp());
            return _last;
        }
    }

    public double Value(Func<T, double> figure) => Last is { } last ? figure(last) : double.NaN;

    /// <summary>Keeps it until cancelled; does not throw.</summary>
    public async Task Keep(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            _last = IsCollected ? await Ask(stopping) : null;
            await Task.Delay(options.Interval, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private bool IsCollected =>
        Volatile.Read(ref _collected) is not Never and var at && Stopwatch.GetElapsedTime(at) < options.IdleAfter;

    private async Task<T?> Ask(CancellationToken stopping)
    {
        try
        {
            return await ask(stopping);
        }
        catch (Exception)
        {
            // Whose business it is says why.
            return null;
        }
    }
}
