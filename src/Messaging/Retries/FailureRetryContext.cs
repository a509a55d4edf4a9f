using MassTransit;

namespace Orders.Messaging.Retries;

internal sealed class FailureRetryContext<T>(
    FailureRetryPolicy policy,
    T context,
    Exception exception,
    FailureTally tally,
    CancellationToken cancellationToken
) : RetryContext<T>
    where T : class, PipeContext
{
    public T Context { get; } = context;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public Exception Exception { get; } = exception;

    public int RetryAttempt => tally.Total;

    public int RetryCount => tally.Total - 1;

    public TimeSpan? Delay => tally.Pause(policy.Options);

    public Type ContextType => typeof(T);

    public bool CanRetry(Exception exception, out RetryContext<T> retryContext)
    {
        var next = tally.Count(exception);
        next.Attach(Context);
        retryContext = new FailureRetryContext<T>(policy, Context, exception, next, CancellationToken);
        return next.LeadsToTry(policy.Options, Context);
    }

    public Task PreRetry() => Task.CompletedTask;

    public Task RetryFaulted(Exception exception) => Task.CompletedTask;
}
