using System.Threading.RateLimiting;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api.Streaming;

/// <summary>How many streams of one kind each caller has open in this process.</summary>
/// <param name="retryAfter">When a caller who has too many is told to try again.</param>
internal class OpenStreams(int perCaller, TimeSpan retryAfter) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetConcurrencyLimiter(
            caller,
            _ => new ConcurrencyLimiterOptions { PermitLimit = perCaller, QueueLimit = 0 }
        )
    );

    /// <returns>To be disposed of when the stream has ended.</returns>
    /// <exception cref="ProblemException">The caller has as many as they may.</exception>
    public IDisposable Open(string caller)
    {
        var lease = _limiter.AttemptAcquire(caller);
        return lease.IsAcquired
            ? lease
            : throw new ProblemException(ProblemTypes.TooManyRequests, $"You have {perCaller} streams open: close one first.")
            {
                RetryAfter = retryAfter,
            };
    }

    public void Dispose() => _limiter.Dispose();
}
