namespace Orders.ServiceDefaults.Telemetry.Tracing;

/// <summary>What is traced; section <c>Tracing</c>. Where to and how much of it is said by OpenTelemetry's own variables.</summary>
public sealed class TracingOptions
{
    public const string Section = "Tracing";

    /// <summary>
    /// Whether a request's <c>traceparent</c> says if it is recorded. Otherwise the sampler decides on it as on one that begins a trace, whatever its
    /// sender wishes; the trace goes on under the sender's id either way.
    /// </summary>
    public bool FollowCallers { get; set; }

    /// <summary>A span for each statement and each commit: for finding out, not for every day.</summary>
    public bool Statements { get; set; }

    /// <summary>How long the process waits at its end for the last spans to be taken; what is left then is lost.</summary>
    public TimeSpan ShutdownPatience { get; set; } = TimeSpan.FromSeconds(5);
}
