using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Positions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orders.Contracts;
using Orders.Messaging.Broker;

namespace Orders.Messaging.Tests.Setup;

/// <summary>A test with a log and a broker of its own, and as many processes on them as it starts.</summary>
[Collection(ServersSuite.Name)]
public abstract class MessagingTest(Servers servers) : IAsyncLifetime
{
    protected static readonly EventMetadata NoMetadata = new(null, null, null, null);
    private readonly List<IHost> _processes = [];

    protected Servers Servers { get; } = servers;

    protected string Database { get; private set; } = "";

    protected string Broker { get; set; } = "";

    /// <summary>What a test sets besides.</summary>
    protected IDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public virtual async Task InitializeAsync()
    {
        Database = await Servers.CreateDatabase();
        Broker = await Servers.CreateVirtualHost();
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var process in _processes.ToArray())
        {
            await Stop(process);
        }
    }

    /// <summary>A process of its own: nothing is shared but the servers.</summary>
    protected async Task<IHost> Start(
        Transport transport,
        Action<MessagingBuilder> messaging,
        Action<IServiceCollection>? services = null,
        string? database = null,
        QueueType queueType = QueueType.Classic
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Messaging:Transport"] = $"{transport}",
                ["Messaging:QueueType"] = $"{queueType}",
                ["Messaging:StopTimeout"] = "00:00:05",
                ["Messaging:ConsumerStopTimeout"] = "00:00:01",
                ["ConnectionStrings:RabbitMq"] = Broker,
            }
        );
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.AddProvider(Logs);
        builder.Services.AddSingleton<Inbox>();
        builder.Services.AddEventLog<TestLog>(database ?? Database);
        builder.Services.AddMessaging<TestLog>(
            builder.Configuration,
            configure =>
            {
                configure.Route(TestTopology.Pings).Route(TestTopology.Saga).Route(TestTopology.Workers);
                messaging(configure);
            }
        );
        services?.Invoke(builder.Services);
        var process = builder.Build();
        _processes.Add(process);
        await process.StartAsync();
        return process;
    }

    protected LogLines Logs { get; } = new();

    protected async Task Stop(IHost process)
    {
        _processes.Remove(process);
        await process.StopAsync();
        if (process is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    protected static IEventLog LogOf(IHost process) => process.Services.GetRequiredService<IEventLog<TestLog>>();

    protected static ILogPositions PositionsOf(IHost process) => process.Services.GetRequiredService<ILogPositions<TestLog>>();

    protected static Inbox InboxOf(IHost process) => process.Services.GetRequiredService<Inbox>();

    protected static Task<AppendResult> Append(IHost process, string streamId, params object[] events) =>
        LogOf(process).Append(AppendUnit.Of(streamId, ExpectedVersion.Any, NoMetadata, events));

    /// <summary>Every time that something was put aside, in order.</summary>
    protected static async Task<IReadOnlyList<MessageDeadLettered>> LettersOf(IHost process) =>
        [
            .. (await LogOf(process).ReadAll(0, limit: 1_000, [typeof(MessageDeadLettered)])).Events.Select(recorded =>
                (MessageDeadLettered)recorded.Data
            ),
        ];

    protected static async Task AppendPings(IHost process, int from, int count)
    {
        foreach (var numbers in Enumerable.Range(from, count).Chunk(100))
        {
            await Task.WhenAll(
                numbers.Select(number =>
                    Append(process, $"thing-{number}", new Ping(Guid.CreateVersion7(), number), new Noted(""))
                )
            );
        }
    }
}
