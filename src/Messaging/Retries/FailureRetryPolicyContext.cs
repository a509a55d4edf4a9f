using MassTransit;

namespace Orders.Messaging.Retries;

internal sealed class FailureRetryPolicyContext<T>(FailureRetryPolicy policy, T context) : RetryPolicyContext<T>
    where T : class, PipeContext
{
    private readonly CancellationTokenSource _cancelled = CancellationTokenSource.CreateLinkedTokenSource(
        context.CancellationToken
    );

    public T Context { get; } = context;

    public bool CanRetry(Exception exception, out RetryContext<T> retryContext)
    {
        var tally = FailureTally.Zero.Count(exception);
        tally.Attach(Context);
        retryContext = new FailureRetryContext<T>(policy, Context, exception, tally, _cancelled.Token);
        return !_cancelled.IsCancellationRequested && tally.LeadsToTry(policy.Options, Context);
    }

    public Task RetryFaulted(Exception exception) => Task.CompletedTask;

    public void Cancel() => _cancelled.Cancel();

    public void Dispose() => _cancelled.Dispose();
}
