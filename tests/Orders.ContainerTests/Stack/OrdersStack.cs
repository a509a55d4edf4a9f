using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Orders.ContainerTests.Docker;
using Orders.LocalServers;

namespace Orders.ContainerTests.Stack;

/// <summary>The compose file as it stands, brought up once for all tests and driven from outside.</summary>
public class OrdersStack : IAsyncLifetime
{
    public static readonly string[] Services = ["orders-api", "users-api", "orders-worker"];

    private static readonly string[] Secrets =
    [
        "POSTGRES_PASSWORD",
        "ORDERS_OWNER_PASSWORD",
        "ORDERS_API_PASSWORD",
        "USERS_API_PASSWORD",
        "ORDERS_WORKER_PASSWORD",
        "RABBITMQ_PASSWORD",
        "RABBITMQ_COOKIE",
    ];

    private static readonly string[] Ports = ["HTTPS_PORT", "HTTP_PORT", "RABBITMQ_UI_PORT", "PROMETHEUS_PORT"];

    private string _key = "";

    internal Compose Compose { get; private set; } = null!;

    protected virtual IReadOnlyList<string> Brokers => ["rabbitmq"];

    protected virtual IReadOnlyList<string> Files => ["docker-compose.yml"];

    /// <summary>The gateway's certificate, which callers trust.</summary>
    internal X509Certificate2 Certificate { get; private set; } = null!;

    internal Uri Http { get; private set; } = null!;

    internal Uri Https { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var environment = Secrets
            .ToDictionary(name => name, _ => RandomNumberGenerator.GetHexString(32), StringComparer.Ordinal)
            // Docker would give out others when a container starts again.
            .Concat(Ports.Select(name => KeyValuePair.Create(name, $"{FreePort.Take()}")))
            .ToDictionary(StringComparer.Ordinal);
        Https = new Uri($"https://localhost:{environment["HTTPS_PORT"]}");
        Http = new Uri($"http://localhost:{environment["HTTP_PORT"]}");
        Compose = await Compose.Of(environment, Files);
        await Compose.Run("build", "--quiet");
        await Compose.Run("up", "--detach", "--no-build");
        await Ready();
        var certificate = await (await Only("gateway")).Execute("cat", "/certificates/tls.crt");
        Certificate = X509Certificate2.CreateFromPem(certificate);
        var printed = await Compose.Run("run", "--rm", "-T", "--no-deps", "users-api", "create-administrator");
        _key = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
    }

    /// <summary>Returns once the gateway and every replica say that they are well.</summary>
    internal async Task Ready()
    {
        foreach (var service in (string[])["postgres", .. Brokers, .. Services, "gateway"])
        {
            await Patience.Until(
                async () =>
                {
                    var containers = await Compose.Containers(service);
                    var healthy = await Task.WhenAll(containers.Select(container => container.IsHealthy()));
                    return healthy.Length > 0 && healthy.All(one => one);
                },
                $"{service} is healthy"
            );
        }
    }

    internal async Task<Container> Only(string service) => (await Compose.Containers(service)).Single();

    internal Shop OpenShop() => new(Client(_key));

    /// <summary>Over TLS and HTTP/2, as a caller with this key, or with none.</summary>
    internal HttpClient Client(string? key = null)
    {
        var handler = new SocketsHttpHandler
        {
            // A replica that is gone is noticed by the gateway, a gateway that is gone by the caller.
            ConnectTimeout = TimeSpan.FromSeconds(2),
            SslOptions =
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { Certificate },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        };
        var client = new HttpClient(handler)
        {
            BaseAddress = Https,
            DefaultRequestVersion = new Version(2, 0),
            Timeout = TimeSpan.FromSeconds(30),
        };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
        }

        return client;
    }

    internal Task<string> GatewayLog() => Compose.Run("logs", "--no-color", "gateway");

    /// <summary>The first column of the rows that a superuser sees.</summary>
    internal async Task<IReadOnlyList<string>> Query(string sql)
    {
        const string psql = "PGPASSWORD=$POSTGRES_PASSWORD exec psql -h 127.0.0.1 -U postgres -d orders -Atc \"$1\"";
        var rows = await (await Only("postgres")).Execute("sh", "-c", psql, "sh", sql);
        return rows.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The books of both logs, when nothing is under way any more.</summary>
    /// <exception cref="CommandFailedException">Something is wrong with them; the message says what.</exception>
    internal async Task Audit()
    {
        foreach (var service in (string[])["orders-worker", "users-api"])
        {
            await Compose.Run("run", "--rm", "-T", "--no-deps", service, "audit", "--at-rest");
        }
    }

    public async Task DisposeAsync()
    {
        Certificate?.Dispose();
        if (Compose is not null)
        {
            await Compose.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class StackSuite : ICollectionFixture<OrdersStack>
{
    public const string Name = "stack";
}
