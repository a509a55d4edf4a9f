using MassTransit;

namespace Orders.Messaging.Retries;

/// <summary>
/// Version conflicts are tried again at once, an outage without end, anything else a few times; each kind is counted by itself,
/// so that an outage uses up none of a message's tries.
/// </summary>
internal sealed class FailureRetryPolicy(RetryOptions options) : IRetryPolicy
{
    public RetryOptions Options { get; } = options;

    public RetryPolicyContext<T> CreatePolicyContext<T>(T context)
        where T : class, PipeContext => new FailureRetryPolicyContext<T>(this, context);

    public bool IsHandled(Exception exception) => true;

    public void Probe(ProbeContext context) => context.Add("retry", "failure");
}
