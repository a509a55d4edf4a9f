using Orders.LocalServers.Postgres;
using Xunit;

namespace Orders.Testing;

/// <summary>One PostgreSQL for a suite; every test has a database of its own in it.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("orders-tests-").FullName;
    private PrivatePostgres? _server;

    public PrivatePostgres Server => _server ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _server = await PrivatePostgres.StartAsync(new(_directory) { MaxConnections = 500 });

    public Task<string> CreateDatabase() => Server.CreateDatabaseAsync($"t{Guid.NewGuid():N}");

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
