using System.Diagnostics;
using System.Runtime.CompilerServices;
using Orders.Cli.Connecting;

namespace Orders.Cli.Sagas;

/// <summary>
/// A watch of sagas that goes on over cuts: it comes back with the last id that it has seen, so that nothing is missed and nothing
/// comes twice.
/// </summary>
internal sealed class SagaWatch(ApiClient orders, string path)
{
    private readonly Connection _patience = orders.Connection;
    private string? _seen;

    /// <exception cref="RefusedException">The service refuses the watch.</exception>
    /// <exception cref="UnavailableException">It has been away for longer than the options have patience.</exception>
    public async IAsyncEnumerable<SagaTransition> Follow([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var opened = 0; ; opened++)
        {
            if (opened > 0)
            {
                await Task.Delay(_patience.RetryPause, cancellationToken);
            }

            await using var stream = await Open(isFirst: opened == 0, cancellationToken);
            while (await stream.Next(cancellationToken) is { } sent)
            {
                _seen = sent.Id ?? _seen;
                if (sent.Transition is { } transition)
                {
                    yield return transition;
                }
            }
        }
    }

    /// <param name="isFirst">Then nobody has been heard there yet, and it may be the address that is wrong.</param>
    private async Task<SagaEventStream> Open(bool isFirst, CancellationToken cancellationToken)
    {
        var away = Stopwatch.StartNew();
        for (var pause = _patience.RetryPause; ; pause = Min(pause * 2, _patience.LongestRetryPause))
        {
            TimeSpan? asked;
            try
            {
                return new(await orders.Open(path, _seen, cancellationToken), _patience.LongestSilence);
            }
            catch (UnavailableException failure) when (MayPass(failure.RetryAfter))
            {
                asked = failure.RetryAfter;
            }
            catch (RefusedException failure) when (failure.RetryAfter is not null && MayPass(failure.RetryAfter))
            {
                asked = failure.RetryAfter;
            }

            await Task.Delay(asked > pause ? asked.Value : pause, cancellationToken);
        }

        bool MayPass(TimeSpan? asked) =>
            (!isFirst || asked is not null) && away.Elapsed + (asked ?? TimeSpan.Zero) < _patience.Patience;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
