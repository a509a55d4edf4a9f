using EventStore.Projections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orders.Contracts;
using Orders.ReadModels;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;
using Users.Api;

namespace Orders.Worker.Tests.Proof;

/// <summary>Carries out one seed's plan on an empty database, and finds what contradicts the promises.</summary>
internal sealed class ProofRun(int seed, string database) : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<string, string?> Settings = new Dictionary<string, string?>(
        Servers.Impatience,
        StringComparer.Ordinal
    )
    {
        ["Messaging:Deadlines:Poll"] = "00:00:00.100",
        ["Messaging:Deadlines:RefirePause"] = "00:00:00.200",
        ["Messaging:ConsumerStopTimeout"] = "00:00:00.050",
        // Whoever starts again and again pays for each connection again.
        ["EventLog:MaxReadConnections"] = "4",
        // A crash of the plan's is a failure to the retries: so many that none of its messages is given up.
        ["Messaging:Retries:Retries"] = "50",
        ["Messaging:Retries:FirstPause"] = "00:00:00.001",
        ["Messaging:Retries:PauseGrowth"] = "1",
        ["Messaging:Retries:FirstOutagePause"] = "00:00:00.010",
    };

    private readonly Plan _plan = Plan.Of(seed);
    private readonly OutsideWorld _outside = new();
    private readonly List<string> _contradictions = [];
    private Mischief _mischief = null!;
    private OrderProcess _process = null!;
    private LogWatch _watch = null!;
    private OperatorOnDuty _operator = null!;

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
        await Task.WhenAll(
            orders.Select(order =>
            {
                _outside.Tell(order.Id, order.Plan);
                var lines = order.Plan.Skus.Select(sku => skus[sku]);
                return _process.Submit(users[order.Plan.User], lines, order.Id, deadline: Callers.Soon);
            })
        );

        _operator = new OperatorOnDuty(_watch, () => _process, orders);
        var callers = new Callers(_watch, () => _process);
        Task[] demands =
        [
            .. orders.Select(order => callers.Demand(order.Id, order.Plan)),
            .. users.Zip(_plan.Users, callers.Demand),
            .. _plan.Receipts.Select(receipt => callers.Receive(skus[receipt.Sku], receipt)),
        ];
        foreach (var wipe in _plan.Wipes)
        {
            await _watch.UntilLogHas(wipe);
            await Stop();
            await Start();
        }

        await Task.WhenAll(demands);
        _mischief.IsOver = true;
        await Finish([.. orders.Select(order => order.Id)]);
        return [.. _contradictions, .. await Verdict.Of(_process, _outside)];
    }

    public async ValueTask DisposeAsync()
    {
        await _mischief.Settle();
        await _operator.DisposeAsync();
        await _watch.DisposeAsync();
        await _process.DisposeAsync();
    }

    private async Task Start() =>
        _process = await OrderProcess.StartAsync(
            database,
            Settings,
            services: services =>
            {
                services.AddSingleton(_outside).AddMischief(_mischief);
                // Nobody asks them anything here, and they would take a good part of the machine.
                services.RemoveAll<IProjection<OrdersLog>>().RemoveAll<IProjection<UsersLog>>();
            }
        );

    private async Task Stop()
    {
        _contradictions.AddRange(_process.Faults.Contradictions);
        await _process.DisposeAsync();
    }

    private async Task Finish(IReadOnlyList<Guid> orders)
    {
        await _mischief.Settle();
        foreach (var order in orders)
        {
            await _watch.Until(() => _watch.Of(OrderSaga.StreamId(order)).HasEnded, () => Tell(order));
        }

        await _watch.Until(() => _watch.OpenDeadlines == 0, TellDeadlines);
        await _process.Rest();
        _contradictions.AddRange(_process.Faults.Contradictions);
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

    private async Task<string> TellDeadlines() =>
        string.Join(
            '\n',
            ["Deadlines are open:", await _watch.TellDeadlines(), .. await _process.TellQueues(), .. _process.Faults.Last]
        );

    private static Money? Limit(long? amount) => amount is { } minor ? new Money(minor, "GBP") : null;
}
