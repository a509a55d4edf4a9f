using Orders.LocalServers.Postgres;

namespace EventStore.Tests.Setup;

/// <summary>One PostgreSQL for the suite; every test has a database of its own in it.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("orders-log-").FullName;
    private PrivatePostgres? _server;

    public PrivatePostgres Server => _server ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _server = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(_directory));

    public Task<string> CreateDatabase() => Server.CreateDatabaseAsync($"t{Guid.NewGuid():N}");

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class PostgresSuite : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
