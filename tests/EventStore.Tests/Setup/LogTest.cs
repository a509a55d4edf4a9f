using EventStore.Aggregates;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Leadership;
using EventStore.Metadata;
using EventStore.Positions;
using EventStore.Read;
using EventStore.Tests.Aggregates;
using Microsoft.Extensions.DependencyInjection;

namespace EventStore.Tests.Setup;

/// <summary>A test with an empty log of its own.</summary>
[Collection(PostgresSuite.Name)]
public abstract class LogTest(PostgresServer server) : IAsyncLifetime
{
    protected static readonly EventMetadata NoMetadata = new(null, null, null, null);
    protected static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly List<ServiceProvider> _processes = [];

    protected PostgresServer Server { get; } = server;

    protected string ConnectionString { get; private set; } = "";

    protected ServiceProvider Process { get; private set; } = null!;

    protected IEventLog Log => Process.GetRequiredService<IEventLog<TestLog>>();

    protected ILogPositions Positions => Process.GetRequiredService<ILogPositions<TestLog>>();

    protected IDeadlines Deadlines => Process.GetRequiredService<IDeadlines<TestLog>>();

    public async Task InitializeAsync()
    {
        ConnectionString = await Server.CreateDatabase();
        Process = StartProcess();
        await Log.Head();
    }

    public async Task DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }
    }

    /// <summary>The log as another process would have it: nothing is shared but the database.</summary>
    protected ServiceProvider StartProcess(
        Action<EventLogOptions>? configure = null,
        string? connectionString = null,
        Action<IServiceCollection>? services = null
    ) => StartProcessOf<TestLog>(configure, connectionString, services);

    /// <summary>The same tables by another definition, as a program of another version has it.</summary>
    protected ServiceProvider StartProcessOf<TLog>(
        Action<EventLogOptions>? configure = null,
        string? connectionString = null,
        Action<IServiceCollection>? services = null
    )
        where TLog : ILogDefinition
    {
        var registered = new ServiceCollection()
            .AddEventLog<TLog>(connectionString ?? ConnectionString, configure)
            .AddAggregate<TLog, Pad>(new Pad(0), Pad.Evolve);
        services?.Invoke(registered);
        var process = registered.BuildServiceProvider();
        _processes.Add(process);
        return process;
    }

    protected static IEventLog LogOf(ServiceProvider process) => process.GetRequiredService<IEventLog<TestLog>>();

    protected static ILeaderElection ElectionOf(ServiceProvider process) =>
        process.GetRequiredService<ILeaderElection<TestLog>>();

    protected static AppendUnit UnitOf(string streamId, ExpectedVersion expected, params object[] events) =>
        AppendUnit.Of(streamId, expected, NoMetadata, events);

    protected Task<AppendResult> Append(string streamId, ExpectedVersion expected, params object[] events) =>
        Log.Append(UnitOf(streamId, expected, events));

    protected async Task<IReadOnlyList<RecordedEvent>> Everything() => (await Log.ReadAll(0, int.MaxValue)).Events;

    protected static string[] Texts(IEnumerable<RecordedEvent> events) =>
        [.. events.Select(recorded => ((NoteTaken)recorded.Data).Text)];
}
