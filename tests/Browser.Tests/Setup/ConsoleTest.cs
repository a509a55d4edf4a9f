using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Hosting;

namespace Orders.Browser.Tests.Setup;

/// <summary>A test in the browser. In the end no page that was seen may have asked elsewhere, run into an error or broken its policy.</summary>
[Collection(ConsoleCollection.Name)]
public abstract class ConsoleTest(ConsoleSuite suite) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];
    private RunningConsole? _console;
    private Shop? _shop;

    protected virtual ConsoleSettings Settings => ConsoleSettings.Usual;

    private protected RunningConsole Console => _console ?? throw new InvalidOperationException("Not started.");

    private protected Shop Shop => _shop ?? throw new InvalidOperationException("Not started.");

    public virtual async Task InitializeAsync()
    {
        _console = await suite.Console(Settings);
        _shop = _console.Shop();
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }

        Shop.Dispose();
        _visitors.SelectMany(visitor => visitor.Complaints.Unexpected).ShouldBeEmpty();
    }

    private protected Task<World> World() => suite.World();

    /// <param name="address">Where they reach the console; the server's own where it is left out.</param>
    private protected async Task<Visitor> Visit(Screen? screen = null, Uri? address = null)
    {
        var visitor = await suite.Browser.Visit(address ?? Console.Address, screen ?? Screen.Desk);
        _visitors.Add(visitor);
        return visitor;
    }
}
