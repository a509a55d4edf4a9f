using EventStore.Append;
using MassTransit;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Retries;

/// <summary>How often one delivery has failed, by kind.</summary>
internal sealed record FailureTally(int Conflicts, int Outages, int Failures, Exception? Last)
{
    public static FailureTally Zero { get; } = new(0, 0, 0, null);

    public int Total => Conflicts + Outages + Failures;

    public FailureTally Count(Exception exception) =>
        exception switch
        {
            VersionConflictException => this with { Conflicts = Conflicts + 1, Last = exception },
            _ when Outage.Causes(exception) => this with { Outages = Outages + 1, Last = exception },
            _ => this with { Failures = Failures + 1, Last = exception },
        };

    /// <summary>Counts the try that follows, if one does.</summary>
    public bool LeadsToTry(RetryOptions options, PipeContext context)
    {
        if (Pause(options) is null)
        {
            return false;
        }

        var queue = (context as ConsumeContext)?.ReceiveContext.InputAddress.Segments[^1];
        MessagingTelemetry.Retried.Add(1, new("queue", queue), new("cause", Cause));
        return true;
    }

    private string Cause =>
        Last switch
        {
            VersionConflictException => "conflict",
            { } last when Outage.Causes(last) => "outage",
            _ => "failure",
        };

    /// <summary>Lets whoever handles the failure for good see how often it was tried.</summary>
    public void Attach(PipeContext context) => context.AddOrUpdatePayload(() => this, _ => this);

    /// <summary>How long to wait before the next try; null where there is none.</summary>
    public TimeSpan? Pause(RetryOptions options) =>
        Last switch
        {
            VersionConflictException when Conflicts <= options.Conflicts => TimeSpan.Zero,
            VersionConflictException => options.PauseAfter(Failures + Conflicts - options.Conflicts),
            { } last when Outage.Causes(last) => options.OutagePause(Outages - 1),
            _ => options.PauseAfter(Failures),
        };
}
