using EventStore;
using Microsoft.Extensions.DependencyInjection;
using Orders.Audit;
using Orders.ReadModels;
using Users.Api;
using Users.Audit;

namespace Orders.Replay.Auditing;

/// <summary>Both services' logs, read through the port that the services use.</summary>
public sealed class Logs : IRunLogs
{
    private readonly ServiceProvider _services;
    private readonly IEventLog _orders;
    private readonly IEventLog _users;
    private RunSpan _ordersRun = new(Start: 0);
    private RunSpan _usersRun = new(Start: 0);

    private Logs(string connectionString)
    {
        _services = new ServiceCollection()
            .AddEventLog<OrdersLog>(connectionString)
            .AddEventLog<UsersLog>(connectionString)
            .BuildServiceProvider();
        _orders = _services.GetRequiredService<IEventLog<OrdersLog>>();
        _users = _services.GetRequiredService<IEventLog<UsersLog>>();
    }

    /// <summary>For <see cref="ReplayOptions.OpenLogs"/>.</summary>
    public static Func<CancellationToken, Task<IRunLogs>> At(string connectionString) =>
        async cancellationToken => await Open(connectionString, cancellationToken);

    /// <summary>What is appended from now on is the run's.</summary>
    public static async Task<Logs> Open(string connectionString, CancellationToken cancellationToken)
    {
        var logs = new Logs(connectionString);
        logs._ordersRun = new RunSpan(await logs._orders.Head(cancellationToken));
        logs._usersRun = new RunSpan(await logs._users.Head(cancellationToken));
        return logs;
    }

    /// <inheritdoc/>
    public async Task EndOrders(CancellationToken cancellationToken)
    {
        _ordersRun = _ordersRun with { OrdersEnd = await _orders.Head(cancellationToken) };
        _usersRun = _usersRun with { OrdersEnd = await _users.Head(cancellationToken) };
    }

    /// <inheritdoc/>
    public async Task<LogFigures> Read(CancellationToken cancellationToken)
    {
        var orders = new OrdersAuditor();
        var users = new UsersAuditor();
        var messages = new RunMessages();
        await foreach (var recorded in _orders.ReadToEnd(cancellationToken))
        {
            orders.Feed(recorded.StreamId, recorded.Version, recorded.Data);
            messages.Count(recorded, _ordersRun);
        }

        await foreach (var recorded in _users.ReadToEnd(cancellationToken))
        {
            users.Feed(recorded.StreamId, recorded.Version, recorded.Data);
            messages.Count(recorded, _usersRun);
        }

        return new LogFigures(
            messages.Total,
            messages.Captured,
            messages.Refunded,
            messages.Restocked,
            [
                .. orders
                    .Findings(requireAllEnded: true)
                    .Select(finding => $"{finding.Kind}: {finding.Subject}: {finding.Message}"),
                .. users
                    .Findings(requireAllEnded: true)
                    .Select(finding => $"{finding.Kind}: {finding.Subject}: {finding.Message}"),
            ]
        );
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
