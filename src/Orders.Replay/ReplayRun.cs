using System.Diagnostics;
using Orders.Replay.Auditing;
using Orders.Replay.Comparison;
using Orders.Replay.Following;
using Orders.Replay.Planning;
using Orders.Replay.Posting;
using Orders.Replay.Reporting;
using Orders.Replay.Services;

namespace Orders.Replay;

/// <summary>One replay: customers, stock, orders, their ends, what comes back, the comparison and the audit.</summary>
internal sealed class ReplayRun(ReplayPlan plan, ServiceClient orders, ServiceClient users, ReplayOptions options, Steps steps)
{
    private readonly OrderPosting _posting = new(orders, options);
    private readonly OwnOrders _own = new(orders, options, DateTimeOffset.UtcNow);
    private readonly ReturnRun _returns = new(plan.Returns, orders, options, steps);
    private IReadOnlyList<ListedOrder> _open = [];

    public async Task<ReplayReport> Report(CancellationToken cancellationToken)
    {
        await using var logs = options.OpenLogs is { } open ? await open(cancellationToken) : null;
        var before = await StockTotals.Read(orders, options, await LogBarrier.Pass(orders, cancellationToken), cancellationToken);

        var accounts = await RegisterAccounts(cancellationToken);
        await new StockIntake(orders, options).Move(
            plan,
            before,
            steps.Begin("stock movements", StockIntake.Count(plan)),
            cancellationToken
        );
        var posting = await PostAndFollow(accounts, cancellationToken);

        var ended = await _own.List(status: null, _posting.Position, cancellationToken);
        await (logs?.EndOrders(cancellationToken) ?? Task.CompletedTask);

        var returns = await _returns.Run(CompletedOrders(ended.Orders), cancellationToken);
        var position = await LogBarrier.Pass(orders, cancellationToken);
        var observed = new Observed(
            _posting.Accepted,
            (await _own.List(status: null, position, cancellationToken)).Orders,
            await new Accounts(users, options).Read(accounts, cancellationToken),
            before,
            await StockTotals.Read(orders, options, position, cancellationToken),
            returns,
            logs is null ? null : await logs.Read(cancellationToken)
        );
        return new ReplayReport(
            options.RunId,
            plan.Census,
            plan.Returns.Census,
            observed.Listed.CountBy(order => order.Status, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
            Speed.Of(ended.Orders, posting, observed.Log),
            ReturnFigures.Of(plan.Returns, returns),
            Totals.Compare(plan, observed, options),
            [.. _posting.Refusals, .. returns.Refusals],
            observed.Log?.Findings
        );
    }

    public TimeLimitException TimeLimitPassed()
    {
        const int MaxNamed = 20;
        var named = _open.Take(MaxNamed).Select(order => $"{order.Reference} ({order.Id})");
        return new TimeLimitException(
            $"After {options.TimeLimit}, {_posting.AcceptedCount} of {plan.Orders.Count} orders were accepted, and when last looked at "
                + $"{_open.Count} of them had not ended{(_open.Count > 0 ? $": {string.Join(", ", named)}" : "")}; "
                + _returns.Progress(MaxNamed)
        );
    }

    private Dictionary<string, Guid> CompletedOrders(IReadOnlyList<ListedOrder> listed)
    {
        var completed = listed.Where(order => order.WasCompleted).Select(order => order.Id).ToHashSet();
        return _posting
            .Accepted.Where(accepted => completed.Contains(accepted.Id))
            .ToDictionary(accepted => accepted.Order.Invoice, accepted => accepted.Id, StringComparer.Ordinal);
    }

    private Task<IReadOnlyDictionary<string, Guid>> RegisterAccounts(CancellationToken cancellationToken)
    {
        string[] accounts = [.. plan.Orders.Select(order => order.Account).Distinct(StringComparer.Ordinal)];
        return new Accounts(users, options).Register(accounts, steps.Begin("customers", accounts.Length), cancellationToken);
    }

    /// <returns>How long the posting took.</returns>
    private async Task<TimeSpan> PostAndFollow(IReadOnlyDictionary<string, Guid> accounts, CancellationToken cancellationToken)
    {
        var follower = new Follower(_own, _posting, options);
        var posting = Post(accounts, steps.BeginCount("orders accepted", plan.Orders.Count), cancellationToken);
        var ended = steps.BeginCount("orders ended", plan.Orders.Count);
        await Task.WhenAll(posting, follower.Follow(posting, Ended, cancellationToken));
        return await posting;

        void Ended(int count, IReadOnlyList<ListedOrder> open)
        {
            _open = open;
            ended(count);
        }
    }

    private async Task<TimeSpan> Post(
        IReadOnlyDictionary<string, Guid> accounts,
        Action<int> accepted,
        CancellationToken cancellationToken
    )
    {
        var watch = Stopwatch.StartNew();
        await _posting.Post(plan.Orders, accounts, accepted, cancellationToken);
        return watch.Elapsed;
    }
}
