using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Hosting;

namespace Orders.Browser.Tests.Setup;

/// <summary>
/// One browser and one PostgreSQL for all tests, which run one after the other, and one process for each set of settings, started when
/// the first test asks for it.
/// </summary>
public sealed class ConsoleSuite : IAsyncLifetime
{
    private readonly PostgresServer _postgres = new();
    private readonly Dictionary<string, RunningConsole> _consoles = new(StringComparer.Ordinal);
    private RunningBrowser? _browser;
    private World? _world;

    internal RunningBrowser Browser => _browser ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        var postgres = _postgres.InitializeAsync();
        _browser = await RunningBrowser.Start();
        await postgres;
    }

    internal async Task<RunningConsole> Console(ConsoleSettings settings)
    {
        if (!_consoles.TryGetValue(settings.Name, out var console))
        {
            console = await RunningConsole.Start(settings.Name, await _postgres.CreateDatabase(), settings.Values);
            _consoles.Add(settings.Name, console);
        }

        return console;
    }

    /// <summary>What has happened where payments are troubled.</summary>
    internal async Task<World> World() => _world ??= await Setup.World.In(await Console(ConsoleSettings.Troubled));

    public async Task DisposeAsync()
    {
        await Task.WhenAll(_consoles.Values.Select(console => console.DisposeAsync().AsTask()));
        await Browser.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class ConsoleCollection : ICollectionFixture<ConsoleSuite>
{
    public const string Name = "console";
}
