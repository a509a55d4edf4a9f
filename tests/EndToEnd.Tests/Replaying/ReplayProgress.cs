using System.Collections.Concurrent;
using Orders.EndToEnd.Tests.Setup;
using Orders.Replay.Reporting;

namespace Orders.EndToEnd.Tests.Replaying;

/// <summary>How far a replay has come, for faults that strike by progress and not by the clock.</summary>
internal sealed class ReplayProgress : IProgress<StepProgress>
{
    private readonly ConcurrentDictionary<string, int> _done = new(StringComparer.Ordinal);

    public int Accepted => _done.GetValueOrDefault("orders accepted");

    public int Ended => _done.GetValueOrDefault("orders ended");

    public int ReturnsAccepted => _done.GetValueOrDefault("returns accepted");

    // Reports of requests that run side by side overtake each other.
    public void Report(StepProgress value) =>
        _done.AddOrUpdate(value.Step, value.Done, (_, known) => Math.Max(known, value.Done));

    public Task HasAccepted(int orders, CancellationToken cancellationToken = default) =>
        Patience.Until(() => Accepted >= orders, cancellationToken, $"{orders} orders accepted");

    public Task HasEnded(int orders, CancellationToken cancellationToken = default) =>
        Patience.Until(() => Ended >= orders, cancellationToken, $"{orders} orders ended");

    /// <summary>An order counts once when it is accepted and once when it has ended.</summary>
    public Task HasTaken(int steps, CancellationToken cancellationToken = default) =>
        Patience.Until(() => Accepted + Ended >= steps, cancellationToken, $"{steps} orders accepted or ended");
}
