using Microsoft.Extensions.DependencyInjection;
using Orders.Audit;
using Orders.Contracts;
using Orders.Ordering;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;
using Orders.Worker.Tests.UserWorkflow;
using Users.Audit;

namespace Orders.Worker.Tests.Proof;

/// <summary>Carries out one seed's plan on an empty database, and finds what contradicts the promises.</summary>
internal sealed class ProofRun(int seed, string database) : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<string, string?> Settings = new Dictionary<string, string?>(
        Servers.Impatience,
        StringComparer.Ordinal
    )
    {
        ["Messaging:Deadlines:RefirePause"] = "00:00:00.200",
        ["Messaging:ConsumerStopTimeout"] = "00:00:00.050",
        // A crash of the plan's is a failure to the retries: so many that none of its messages is given up.
        ["Messaging:Retries:Retries"] = "50",
        ["Messaging:Retries:FirstPause"] = "00:00:00.001",
        ["Messaging:Retries:PauseGrowth"] = "1",
        ["Messaging:Retries:FirstOutagePause"] = "00:00:00.010",
    };

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);
    private readonly Plan _plan = Plan.Of(seed);
    private readonly OutsideWorld _outside = new();
    private readonly List<string> _contradictions = [];
    private Mischief _mischief = null!;
    private OrderProcess _process = null!;
    private LogWatch _watch = null!;

    /// <summary>How many orders were submitted and how many faults they met.</summary>
    public (int Orders, int Faults) Tried => (_plan.Orders.Count, _mischief.Done);

    /// <returns>What contradicts the promises; nothing where all is well.</returns>
    public async Task<IReadOnlyList<string>> Run()
    {
        _mischief = new Mischief(seed, _plan.MischiefRate);
        await Start();
        var users = await Task.WhenAll(_plan.Users.Select(user => _process.ActiveUser(Limit(user.Limit))));
        var skus = await Task.WhenAll(_plan.Stock.Select(_process.Goods));
        // Both logs are in place by now.
        _watch = new LogWatch(database);
        var orders = _plan.Orders.Select(order => (Id: Guid.CreateVersion7(), Plan: order)).ToArray();
        foreach (var (id, plan) in orders)
        {
            _outside.Tell(id, plan);
            await _process.Submit(users[plan.User], plan.Skus.Select(sku => skus[sku]), id, deadline: Soon);
        }

        Task[] demands =
        [
            .. orders.Select(order => Demand(order.Id, order.Plan)),
            .. users.Zip(_plan.Users, (user, plan) => Demand(user, plan)),
            .. _plan.Receipts.Select(receipt => Receive(skus[receipt.Sku], receipt)),
        ];
        foreach (var wipe in _plan.Wipes)
        {
            await Progress(wipe);
            await Stop();
            await Start();
        }

        await Task.WhenAll(demands);
        _mischief.IsOver = true;
        await Finish([.. orders.Select(order => order.Id)]);
        await Audit();
        return _contradictions;
    }

    public async ValueTask DisposeAsync()
    {
        await _mischief.Settle();
        await _watch.DisposeAsync();
        await _process.DisposeAsync();
    }

    private async Task Start() =>
        _process = await OrderProcess.StartAsync(
            database,
            Settings,
            services: services => services.AddSingleton(_outside).AddMischief(_mischief)
        );

    private async Task Stop()
    {
        _contradictions.AddRange(_process.Faults.Contradictions);
        await _process.DisposeAsync();
    }

    /// <summary>What callers want of one order, in whatever state it and the process are by then.</summary>
    private async Task Demand(Guid id, PlannedOrder plan)
    {
        var saga = OrderSaga.StreamId(id);
        if (plan.CancelAfter is { } moves)
        {
            await _watch.Until(() => _watch.Of(saga).Moves >= moves || _watch.Of(saga).HasEnded);
            await UntilAnswered(() => _process.Cancel(id, Soon));
        }

        foreach (var lines in plan.Returns)
        {
            await _watch.Until(() => _watch.Of(saga).HasEnded);
            await UntilAnswered(() => _process.Return(id, lines, Soon));
        }
    }

    private async Task Demand(Guid user, PlannedUser plan)
    {
        if (plan.SuspendedAt is not { } events)
        {
            return;
        }

        await Progress(events);
        await UntilAnswered(() => _process.Suspend(user));
        if (plan.Reinstated)
        {
            await UntilAnswered(() => _process.Reinstate(user));
        }
    }

    private async Task Receive(string sku, PlannedReceipt receipt)
    {
        await Progress(receipt.At);
        await UntilAnswered(() => _process.Receive(sku, receipt.Quantity));
    }

    /// <summary>Asks until the request is accepted or refused: the process may end at any moment.</summary>
    private static Task UntilAnswered(Func<Task> ask) =>
        Eventually.Succeeds(async () =>
        {
            try
            {
                await ask();
            }
            catch (DomainException)
            {
                // It is too late, or there is nothing left to return.
            }
        });

    /// <summary>Returns once the log has grown so far, or nothing is under way.</summary>
    private Task Progress(int events) => _watch.Until(() => _watch.Head >= events || _watch.OpenDeadlines == 0);

    private async Task Finish(IReadOnlyList<Guid> orders)
    {
        await _mischief.Settle();
        foreach (var order in orders)
        {
            await _watch.Until(() => _watch.Of(OrderSaga.StreamId(order)).HasEnded, () => Tell(order));
        }

        await _watch.Until(() => _watch.OpenDeadlines == 0);
        await _process.Rest();
        _contradictions.AddRange(_process.Faults.Contradictions);
    }

    private async Task Audit()
    {
        var (orders, users) = (new OrdersAuditor(), new UsersAuditor());
        await _process.Orders.Feed(orders.Feed);
        await _process.Users.Feed(users.Feed);
        _contradictions.AddRange(orders.Findings(requireAllEnded: true).Select(finding => $"{finding}"));
        _contradictions.AddRange(users.Findings(requireAllEnded: true).Select(finding => $"{finding}"));
        var totals = orders.Totals();
        var kept = totals.CapturedByCurrency.GetValueOrDefault("GBP") - totals.RefundedByCurrency.GetValueOrDefault("GBP");
        var spent = users.Totals().SpentByUser.Values.Sum();
        if (kept != spent)
        {
            _contradictions.Add($"The orders' side keeps {kept}, and the users have spent {spent}.");
        }
    }

    private async Task<string> Tell(Guid order)
    {
        var story = await _process.Read(order);
        return $"""
            The order {order} is under way:
            {string.Join('\n', story.Moves)}
            {string.Join('\n', _process.Faults.Of(order))}
            """;
    }

    private static Money? Limit(long? amount) => amount is { } minor ? new Money(minor, "GBP") : null;
}
