using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Orders.LocalServers.Postgres;
using Orders.LocalServers.RabbitMq;

namespace Orders.Messaging.Tests.Setup;

/// <summary>One PostgreSQL and one RabbitMQ for the suite; every test has a database and a virtual host of its own in them.</summary>
public sealed class Servers : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("orders-bus-").FullName;
    private readonly PostgresServer _postgres = new();
    private PrivateRabbitMq? _rabbitMq;

    public PrivatePostgres Postgres => _postgres.Server;

    public PrivateRabbitMq RabbitMq => _rabbitMq ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        _rabbitMq = await PrivateRabbitMq.StartAsync(new(Path.Combine(_directory, "rabbitmq")) { ManagementPort = 0 });
    }

    public Task<string> CreateDatabase() => _postgres.CreateDatabase();

    /// <summary>Returns its amqp URI.</summary>
    public async Task<string> CreateVirtualHost(string? name = null)
    {
        name ??= $"t{Guid.NewGuid():N}";
        var management = new Uri(RabbitMq.ManagementAddress!);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(management.UserInfo))
        );
        // The management plugin comes up after the broker itself.
        await Eventually.Succeeds(async () =>
        {
            (await http.PutAsync(new Uri(management, $"/api/vhosts/{name}"), content: null)).EnsureSuccessStatusCode();
            var user = management.UserInfo.Split(':')[0];
            var permissions = new
            {
                configure = ".*",
                write = ".*",
                read = ".*",
            };
            var granted = await http.PutAsJsonAsync(new Uri(management, $"/api/permissions/{name}/{user}"), permissions);
            granted.EnsureSuccessStatusCode();
        });
        return new UriBuilder(RabbitMq.ConnectionString) { Path = name }
            .Uri
            .AbsoluteUri;
    }

    public async Task DisposeAsync()
    {
        await RabbitMq.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class ServersSuite : ICollectionFixture<Servers>
{
    public const string Name = "servers";
}
