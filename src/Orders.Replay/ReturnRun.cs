using System.Diagnostics;
using Orders.Replay.Following;
using Orders.Replay.Planning;
using Orders.Replay.Posting;
using Orders.Replay.Reporting;
using Orders.Replay.Services;

namespace Orders.Replay;

/// <summary>The part of a replay that sends back what the file's cancelling invoices undo, once all orders have ended.</summary>
internal sealed class ReturnRun(ReturnPlan plan, ServiceClient orders, ReplayOptions options, Steps steps)
{
    private readonly ReturnPosting _posting = new(orders, options);
    private readonly ReturnFollower _follower = new(orders, options);
    private int _due;

    /// <param name="completed">The completed orders' ids by invoice; nothing can come back of others.</param>
    public async Task<ReturnOutcome> Run(IReadOnlyDictionary<string, Guid> completed, CancellationToken cancellationToken)
    {
        PlannedReturn[] due = [.. plan.Returns.Where(planned => completed.ContainsKey(planned.Order))];
        _due = due.Length;
        var watch = Stopwatch.StartNew();
        await _posting.Post(due, completed, steps.Begin("returns accepted", due.Length), cancellationToken);
        var posting = watch.Elapsed;
        Guid[] returned = [.. due.Select(planned => completed[planned.Order]).Distinct()];
        var settled = await _follower.Follow(returned, steps.BeginCount("returns settled", due.Length), cancellationToken);
        return new ReturnOutcome(due, settled, posting, _posting.Refusals);
    }

    /// <summary>How far it has come, for whoever gives up.</summary>
    public string Progress(int maxNamed) =>
        $"{_posting.AcceptedCount} of {_due} returns were accepted, and when last looked at {_follower.Open.Count} orders had returns under way"
        + (_follower.Open.Count > 0 ? $": {string.Join(", ", _follower.Open.Take(maxNamed))}." : ".");
}
