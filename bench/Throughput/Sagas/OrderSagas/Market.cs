using EventStore;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Metadata;
using Orders.Contracts;
using Orders.Ordering;
using Orders.ReadModels;
using Orders.ReadModels.SagaList;
using Orders.Stock;
using Users;
using Users.Accounts;
using Users.Api;

namespace Orders.Bench.Sagas.OrderSagas;

/// <summary>Users who may buy, goods that are there, and the orders of those users for these goods: as the HTTP APIs append them.</summary>
public sealed class Market(IEventLog<OrdersLog> orders, IEventLog<UsersLog> users, OrderSagaLoadOptions options)
{
    private const string Who = "bench";
    private const string Currency = "GBP";
    private static readonly TimeSpan SubmissionDeadline = TimeSpan.FromSeconds(30);

    private readonly Guid[] _users = [.. Enumerable.Range(0, options.Users).Select(_ => Guid.CreateVersion7())];
    private int _ordered;

    /// <summary>Registers and verifies the users, and receives the goods.</summary>
    public Task Open(CancellationToken cancellationToken) =>
        Task.WhenAll(
            _users
                .Select(user => Register(user, cancellationToken))
                .Concat(Enumerable.Range(0, options.Skus).Select(sku => Receive(Sku(sku), cancellationToken)))
        );

    /// <summary>Returns once the order is in the log.</summary>
    public Task Submit(Guid orderId, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _ordered) & int.MaxValue;
        var command = new SubmitOrder(
            orderId,
            _users[number % _users.Length],
            Reference: null,
            Currency,
            [.. Enumerable.Range(0, options.Lines).Select(line => Line(number, line))],
            Charges: [],
            DateTimeOffset.UtcNow
        );
        var unit = Unit(Order.StreamId(orderId), orderId.ToString(), OrderDecider.Decide(Order.Initial, command)) with
        {
            Deadlines = [new DeadlineChange(SagaSummary.StreamId(orderId), SubmissionDeadline, Queues.OrderSaga)],
        };
        return orders.Append(unit, cancellationToken);
    }

    private Task<AppendResult> Register(Guid userId, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        var register = new RegisterUser(userId, $"{userId:N}@example.com", "Bench", "sealed", SpendingLimit: null, now);
        var registered = AccountDecider.Decide(User.Initial, register);
        var verified = AccountDecider.Decide(registered.Aggregate(User.Initial, User.Evolve), new VerifyUser(userId, now));
        return users.Append(Unit(User.StreamId(userId), userId.ToString(), [.. registered, .. verified]), cancellationToken);
    }

    private Task<AppendResult> Receive(string sku, CancellationToken cancellationToken)
    {
        var stream = StockItem.StreamId(sku);
        var receive = new ReceiveGoods(sku, StockLimits.Quantity, Reference: null);
        return orders.Append(Unit(stream, stream, StockItemDecider.Decide(StockItem.Initial, receive)), cancellationToken);
    }

    private OrderLine Line(int number, int line) =>
        new(Sku((number * options.Lines + line) % options.Skus), 1, new(1_250, Currency));

    private static string Sku(int number) => $"SKU-{number:0000}";

    private static AppendUnit Unit(string stream, string correlationId, IReadOnlyList<object> events) =>
        AppendUnit.Of(stream, ExpectedVersion.None, EventMetadata.For(correlationId, causationId: null, Who), events);
}
