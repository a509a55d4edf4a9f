using Microsoft.Extensions.Options;
using Orders.Messaging.Broker;

namespace Orders.Messaging.Deadlines;

/// <summary>
/// Tells which queues have nothing waiting and somebody to consume. Answers count as well: where the queue that they come back
/// through is not drained, no queue is.
/// </summary>
internal sealed class DrainedQueues(IQueueGauge gauge, IOptions<DeadlineOptions> options, string answers)
{
    public async Task<IReadOnlySet<string>> Among(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        var drained = new HashSet<string>(StringComparer.Ordinal);
        if (!await IsDrained(answers, cancellationToken))
        {
            return drained;
        }

        foreach (var queue in queues.Distinct(StringComparer.Ordinal))
        {
            if (await IsDrained(queue, cancellationToken))
            {
                drained.Add(queue);
            }
        }

        return drained;
    }

    private async Task<bool> IsDrained(string queue, CancellationToken cancellationToken) =>
        await gauge.Measure(queue, cancellationToken) is { Consumers: > 0 } depth
        && depth.Waiting <= options.Value.LargestBacklog;
}
