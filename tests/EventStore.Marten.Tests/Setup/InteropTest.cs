using EventStore.Append;
using EventStore.Metadata;
using EventStore.Read;
using Microsoft.Extensions.DependencyInjection;

namespace EventStore.Marten.Tests.Setup;

/// <summary>A test with an empty database of its own.</summary>
[Collection(PostgresSuite.Name)]
public abstract class InteropTest(PostgresServer server) : IAsyncLifetime
{
    protected static readonly EventMetadata Metadata = new("account 1", "message 2", "Zoë", "00-0af7-b7ad-01");
    private readonly List<ServiceProvider> _processes = [];

    protected string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync() => ConnectionString = await NewDatabase();

    public async Task DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }
    }

    protected Task<string> NewDatabase() => server.CreateDatabase();

    /// <summary>Our log as it is built, which creates or migrates its tables when it is first used.</summary>
    protected IEventLog OpenLog()
    {
        var process = new ServiceCollection().AddEventLog<AccountsLog>(ConnectionString).BuildServiceProvider();
        _processes.Add(process);
        return process.GetRequiredService<IEventLog<AccountsLog>>();
    }

    protected static AppendUnit UnitOf(ExpectedVersion expected, params object[] events) =>
        AppendUnit.Of("a", expected, Metadata, events);

    protected static string[] Told(IEnumerable<RecordedEvent> events) =>
        AccountEvents.Told(events.Select(recorded => recorded.Data));
}
