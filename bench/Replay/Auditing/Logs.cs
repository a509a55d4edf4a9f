using EventStore;
using Microsoft.Extensions.DependencyInjection;
using Orders.Audit;
using Orders.ReadModels;
using Users.Api;
using Users.Audit;

namespace Orders.Replay.Auditing;

/// <summary>Both services' logs, read through the port that the services use.</summary>
public sealed class Logs : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IEventLog _orders;
    private readonly IEventLog _users;
    private long _ordersBefore;
    private long _usersBefore;

    private Logs(string connectionString)
    {
        _services = new ServiceCollection()
            .AddEventLog<OrdersLog>(connectionString)
            .AddEventLog<UsersLog>(connectionString)
            .BuildServiceProvider();
        _orders = _services.GetRequiredService<IEventLog<OrdersLog>>();
        _users = _services.GetRequiredService<IEventLog<UsersLog>>();
    }

    /// <summary>What is appended from now on is the run's.</summary>
    public static async Task<Logs> Open(string connectionString, CancellationToken cancellationToken)
    {
        var logs = new Logs(connectionString);
        logs._ordersBefore = await logs._orders.Head(cancellationToken);
        logs._usersBefore = await logs._users.Head(cancellationToken);
        return logs;
    }

    /// <summary>Reads both logs from their first event and audits them; everything has come to rest.</summary>
    public async Task<LogFigures> Read(CancellationToken cancellationToken)
    {
        var orders = new OrdersAuditor();
        var users = new UsersAuditor();
        var messages = new RunMessages();
        await foreach (var recorded in _orders.ReadToEnd(cancellationToken))
        {
            orders.Feed(recorded.StreamId, recorded.Version, recorded.Data);
            messages.Count(recorded, _ordersBefore);
        }

        await foreach (var recorded in _users.ReadToEnd(cancellationToken))
        {
            users.Feed(recorded.StreamId, recorded.Version, recorded.Data);
            messages.Count(recorded, _usersBefore);
        }

        return new LogFigures(
            messages.Total,
            messages.Captured,
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
