using EventStore;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Metadata;
using EventStore.Read;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orders.Contracts;
using Orders.Identity;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Sagas;
using Orders.Ordering;
using Orders.Payments;
using Orders.ReadModels;
using Orders.Shipping;
using Orders.Stock;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Payments;
using Orders.Worker.Shipping;
using Orders.Worker.Stock;
using Users;
using Users.Accounts;
using Users.Api;
using Users.Api.Purchasing;

namespace Orders.Worker.Tests.Setup;

/// <summary>A process composed of the workflow's modules, and what a test does to it and reads from its logs.</summary>
internal sealed class OrderProcess : IAsyncDisposable
{
    public static readonly Money Price = new(250, "GBP");
    private static readonly EventMetadata NoMetadata = new(null, null, "test", null);
    private readonly IHost _host;
    private readonly NpgsqlDataSource _database;

    private OrderProcess(IHost host, string database) => (_host, _database) = (host, NpgsqlDataSource.Create(database));

    /// <summary>What consumers have thrown.</summary>
    public Faults Faults => Service<Faults>();

    public OutsideWorld Outside => Service<OutsideWorld>();

    public LostCommands Lost => Service<LostCommands>();

    public IBus Bus => Service<IBus>();

    public IEventLog Orders => Service<IEventLog<OrdersLog>>();

    public IEventLog Users => Service<IEventLog<UsersLog>>();

    public IRelay OrdersRelay => Service<IRelay<OrdersLog>>();

    public static async Task<OrderProcess> StartAsync(
        string database,
        IReadOnlyDictionary<string, string?>? settings = null,
        Modules modules = Modules.All,
        Action<IServiceCollection>? services = null
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Postgres"] = database,
                ["Messaging:Transport"] = nameof(Transport.InMemory),
                ["Messaging:ConsumerStopTimeout"] = "00:00:01",
                ["Audit:Enabled"] = "false",
            }
        );
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal));
        if (modules.HasFlag(Modules.Users))
        {
            builder.AddUsersApi();
        }

        if (modules.HasFlag(Modules.Orders))
        {
            builder.AddOrdersWorker();
        }

        builder
            .Services.AddEventLog<OrdersLog>(database)
            .AddEventLog<UsersLog>(database)
            .AddIdentity(builder.Configuration, database)
            .AddSingleton<OutsideWorld>()
            .AddSingleton<IPaymentProvider>(provider => provider.GetRequiredService<OutsideWorld>())
            .AddSingleton<ICarrier>(provider => provider.GetRequiredService<OutsideWorld>())
            .AddSingleton<LostCommands>()
            .AddSingleton<Faults>()
            .AddConsumeObserver<Faults>(provider => provider.GetRequiredService<Faults>())
            .AddSingleton<InHand>()
            .AddReceiveObserver<InHand>(provider => provider.GetRequiredService<InHand>())
            .AddSingleton<IConsumerDefinition<StockConsumer>, LossyConsumer<StockConsumer>>()
            .AddSingleton<IConsumerDefinition<PaymentsConsumer>, LossyConsumer<PaymentsConsumer>>()
            .AddSingleton<IConsumerDefinition<ShippingConsumer>, LossyConsumer<ShippingConsumer>>()
            .AddSingleton<IConsumerDefinition<PurchaseConsumer>, LossyConsumer<PurchaseConsumer>>();
        services?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new OrderProcess(host, database);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        await _database.DisposeAsync();
    }

    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async Task<Guid> ActiveUser(Money? limit = null)
    {
        var user = await PendingUser(limit);
        await Append(Users, User.StreamId(user), new UserVerified(user, DateTimeOffset.UtcNow));
        return user;
    }

    public async Task<Guid> PendingUser(Money? limit = null)
    {
        var user = Guid.CreateVersion7();
        await Append(Users, User.StreamId(user), new UserRegistered(user, "sealed", limit, DateTimeOffset.UtcNow));
        return user;
    }

    /// <summary>A new SKU with so many pieces on hand.</summary>
    public async Task<string> Goods(int quantity)
    {
        var sku = NoGoods();
        await Receive(sku, quantity);
        return sku;
    }

    /// <summary>A new SKU that nothing has been received of.</summary>
    public static string NoGoods() => $"sku-{Guid.CreateVersion7():N}";

    public Task Receive(string sku, int quantity) =>
        Append(Orders, StockItem.StreamId(sku), new GoodsReceived(sku, quantity, Reference: null));

    public async Task<StockItem> StockOf(string sku) =>
        (await Orders.Fold(StockItem.StreamId(sku), StockItem.Initial, StockItem.Evolve)).State;

    /// <summary>An order for one piece of each SKU, with the deadline that comes with a submission.</summary>
    public async Task<Guid> Submit(Guid user, IEnumerable<string> skus, Guid? orderId = null, TimeSpan? deadline = null)
    {
        var id = orderId ?? Guid.CreateVersion7();
        var lines = skus.Select(sku => new OrderLine(sku, 1, Price));
        var command = new SubmitOrder(id, user, Reference: null, Price.Currency, [.. lines], [], DateTimeOffset.UtcNow);
        var unit = AppendUnit.Of(
            Order.StreamId(id),
            ExpectedVersion.None,
            NoMetadata,
            OrderDecider.Decide(Order.Initial, command)
        );
        await Orders.Append(
            unit with
            {
                Deadlines = [new DeadlineChange(OrderSaga.StreamId(id), deadline ?? TimeSpan.FromMinutes(1), Queues.OrderSaga)],
            }
        );
        return id;
    }

    public async Task<OrderStory> Read(Guid orderId)
    {
        var saga = await Orders.ReadStream(OrderSaga.StreamId(orderId));
        string[] streams =
        [
            Order.StreamId(orderId),
            Reservation.StreamId(orderId),
            Payment.StreamId(orderId),
            Shipment.StreamId(orderId),
        ];
        var facts = (await Orders.ReadStreams(streams)).Values.SelectMany(stream => stream).OrderBy(one => one.Position);
        var user = facts.Select(one => one.Data).OfType<OrderSubmitted>().Single().UserId;
        var purchases = (await Users.ReadStream(User.StreamId(user))).Where(one =>
            one.Data is IAnswer answer && answer.OrderId == orderId
        );
        var rows = await Scalar(
            "SELECT count(*) FROM orders.log_deadlines WHERE stream_id LIKE '%' || $1 || '%'",
            $"{orderId:D}"
        );
        return new OrderStory(saga, [.. facts], [.. purchases], (long)rows!);
    }

    public async Task<OrderStory> Reads(Guid orderId, Action<OrderStory> check)
    {
        OrderStory? story = null;
        await Eventually.Succeeds(async () => check(story = await Read(orderId)));
        return story!;
    }

    /// <summary>The story of an order once it has ended.</summary>
    public Task<OrderStory> Ended(Guid orderId) => Ended(orderId, "Completed", "Rejected", "Cancelled");

    /// <summary>The story of an order once its saga is in one of these states.</summary>
    public async Task<OrderStory> Ended(Guid orderId, params string[] states)
    {
        await Eventually.Succeeds(async () =>
        {
            var last = await Orders.ReadLastTransition(OrderSaga.StreamId(orderId));
            last.ShouldNotBeNull().Transition.To.ShouldBeOneOf(states);
        });
        return await Read(orderId);
    }

    public Task<OrderStory[]> Ended(IEnumerable<Guid> orders) => Task.WhenAll(orders.Select(order => Ended(order)));

    /// <summary>When the saga's deadline passes, as the database's text; null before its clock has started.</summary>
    public async Task<string?> DueOf(Guid orderId) =>
        await Scalar("SELECT due::text FROM orders.log_deadlines WHERE stream_id = $1", OrderSaga.StreamId(orderId)) as string;

    /// <summary>Returns once everything appended has been relayed and everything published has been handled.</summary>
    public Task Rest() =>
        Eventually.Succeeds(async () =>
        {
            var heads = (await Orders.Head(), await Users.Head());
            (await OrdersRelay.Status()).Lag.ShouldBe(0);
            (await Service<IRelay<UsersLog>>().Status()).Lag.ShouldBe(0);
            await CheckThatNothingIsOnTheBus();
            // What a message in hand has appended moves a head.
            (await Orders.Head(), await Users.Head()).ShouldBe(heads);
        });

    public async Task CheckThatNothingIsOnTheBus()
    {
        var gauge = Service<IQueueGauge>();
        foreach (var queue in WorkflowTopology.All)
        {
            ((await gauge.Measure(queue.Name))?.Waiting ?? 0).ShouldBe(0);
        }

        // A message in hand waits no more.
        Service<InHand>().Count.ShouldBe(0);
    }

    private static Task<AppendResult> Append(IEventLog log, string streamId, object @event) =>
        log.Append(AppendUnit.Of(streamId, ExpectedVersion.Any, NoMetadata, @event));

    private async Task<object?> Scalar(string sql, string streamId)
    {
        await using var command = _database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = streamId });
        return await command.ExecuteScalarAsync();
    }
}

[Flags]
internal enum Modules
{
    Orders = 1,
    Users = 2,
    All = Orders | Users,
}
