namespace Orders.Cli.Tests.Setup;

/// <summary>What all tests share.</summary>
public sealed class Shops : IAsyncLifetime
{
    private readonly PostgresServer _postgres = new();
    private Shop? _working;
    private Shop? _resting;

    /// <summary>Where orders come to their end.</summary>
    public Shop Working => _working!;

    /// <summary>Where nothing happens but what a test does.</summary>
    public Shop Resting => _resting!;

    /// <summary>Another of the latter, on an empty database.</summary>
    public async Task<Shop> Fresh() => await Shop.Start(await _postgres.CreateDatabase(), works: false);

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        _working = await Shop.Start(await _postgres.CreateDatabase(), works: true);
        _resting = await Fresh();
    }

    public async Task DisposeAsync()
    {
        await Working.DisposeAsync();
        await Resting.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class ShopSuite : ICollectionFixture<Shops>
{
    public const string Name = "Shop";
}
