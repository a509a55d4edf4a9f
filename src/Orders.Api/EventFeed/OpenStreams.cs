using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api.EventFeed;

/// <summary>How many streams each caller has open in this process.</summary>
internal sealed class OpenStreams(IOptions<EventFeedOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetConcurrencyLimiter(
            caller,
            _ => new ConcurrencyLimiterOptions { PermitLimit = options.Value.StreamsPerCaller, QueueLimit = 0 }
        )
    );

    /// <returns>To be disposed of when the stream has ended.</returns>
    /// <exception cref="ProblemException">The caller has as many as they may.</exception>
    public IDisposable Open(string caller)
    {
        var lease = _limiter.AttemptAcquire(caller);
        return lease.IsAcquired
            ? lease
            : throw new ProblemException(
                ProblemTypes.TooManyRequests,
                $"You have {options.Value.StreamsPerCaller} streams open: close one first."
            )
            {
                RetryAfter = options.Value.RetryAfter,
            };
    }

    public void Dispose() => _limiter.Dispose();
}
