using EventStore;
using EventStore.Append;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Desks;
using Orders.ServiceDefaults.Simulation;
using Users.Purchasing;

namespace Users.Api.Purchasing;

/// <summary>Decides on purchases: a user with many orders at once would otherwise be in conflict with themselves.</summary>
internal sealed class PurchaseDesk(IEventLog<UsersLog> log, Simulator simulator, IOptions<DeskOptions> options)
    : Desk<UsersLog>(log, "purchases", options.Value)
{
    private readonly StreamStates<User> _users = new(User.Initial, User.Evolve, options.Value.CachedStates);

    protected override Task Load(IReadOnlyList<ICommand> commands) => _users.Load(Log, commands.Select(StreamOf));

    protected override IEnumerable<string> StreamsOf(ICommand command) => [StreamOf(command)];

    protected override IReadOnlyList<KeyValuePair<string, object>> Decide(ICommand command)
    {
        var stream = StreamOf(command);
        return
        [
            .. PurchaseDecider
                .Decide(_users[stream], command, Objection(command))
                .Select(@event => KeyValuePair.Create(stream, @event)),
        ];
    }

    protected override ExpectedVersion Expect(string streamId) => _users.Expect(streamId);

    protected override void Apply(string streamId, object @event) => _users.Apply(streamId, @event);

    protected override void Forget(string streamId) => _users.Forget(streamId);

    private string? Objection(ICommand command) =>
        command is ApprovePurchase && simulator.Fails(Simulator.Purchases, $"{command.OrderId} approve")
            ? "The simulator lets this approval fail."
            : null;

    private static string StreamOf(ICommand command) =>
        User.StreamId(
            command switch
            {
                ApprovePurchase c => c.UserId,
                ReleasePurchase c => c.UserId,
                SettlePurchase c => c.UserId,
                CreditPurchase c => c.UserId,
                _ => throw new ArgumentException($"Purchasing knows no command {command.GetType().Name}.", nameof(command)),
            }
        );
}
