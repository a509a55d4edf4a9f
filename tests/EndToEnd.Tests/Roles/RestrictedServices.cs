using System.Diagnostics;
using Npgsql;
using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Setup;
using Orders.LocalServers;
using Orders.LocalServers.Postgres;
using Orders.LocalServers.RabbitMq;

namespace Orders.EndToEnd.Tests.Roles;

/// <summary>
/// The three services as processes, each under its own role and with its credentials in files, over servers of their own that
/// were set up with deploy/postgres.
/// </summary>
internal sealed class RestrictedServices : IAsyncDisposable
{
    private readonly TestDirectory _directory;
    private readonly PrivatePostgres _postgres;
    private readonly PrivateRabbitMq _rabbitMq;
    private readonly List<ServiceProcess> _services = [];

    private RestrictedServices(TestDirectory directory, PrivatePostgres postgres, PrivateRabbitMq rabbitMq) =>
        (_directory, _postgres, _rabbitMq) = (directory, postgres, rabbitMq);

    /// <summary>By role.</summary>
    public IReadOnlyDictionary<string, string> Passwords { get; } =
        new[] { "orders_owner", "orders_api", "users_api", "orders_worker" }.ToDictionary(
            role => role,
            role => $"{role}-{Guid.NewGuid():N}",
            StringComparer.Ordinal
        );

    /// <summary>The superuser's.</summary>
    public string Administrator => _postgres.ConnectionString;

    public IReadOnlyList<ServiceProcess> Services => _services;

    /// <summary>Servers without roles, tables or services.</summary>
    public static async Task<RestrictedServices> Prepare(string test)
    {
        var directory = new TestDirectory(test);
        var postgres = PrivatePostgres.StartAsync(new(Path.Combine(directory.Data, "postgres")));
        var rabbitMq = PrivateRabbitMq.StartAsync(new(Path.Combine(directory.Data, "rabbitmq")));
        return new RestrictedServices(directory, await postgres, await rabbitMq);
    }

    public Task CreateRoles() =>
        Psql.Run(
            Administrator,
            "roles.sql",
            Passwords.ToDictionary(
                role => role.Key is "orders_owner" ? "owner_password" : $"{role.Key}_password",
                role => role.Value,
                StringComparer.Ordinal
            )
        );

    public async Task Grant()
    {
        await Psql.Run(ConnectionOf("orders_owner"), "grants-orders.sql");
        await Psql.Run(ConnectionOf("orders_owner"), "grants-users.sql");
        await Psql.Run(ConnectionOf("orders_owner"), "grants-identity.sql");
    }

    /// <summary>Every service under its own role; with one for all where it is given.</summary>
    public async Task<Shop> Start(string? role = null)
    {
        _services.Clear();
        await ApiKey.MakeKnown(Administrator);
        Add("Orders.Api", role ?? "orders_api");
        Add("Users.Api", role ?? "users_api");
        Add("Orders.Worker", role ?? "orders_worker");
        await Task.WhenAll(_services.Select(service => service.Start()));
        return new Shop(_services[0].Address, _services[1].Address);
    }

    public Task Stop() => Task.WhenAll(_services.Select(service => service.DisposeAsync().AsTask()));

    /// <summary>What the argument <c>migrate</c> prints, and its exit code.</summary>
    public async Task<(int ExitCode, string Output)> Migrate(string service, string role)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{service}.dll"), "migrate"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (key, value) in Settings(role))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + errors);
    }

    public string ConnectionOf(string role) =>
        new NpgsqlConnectionStringBuilder(Administrator)
        {
            Username = role,
            Password = Passwords[role],
            Pooling = false,
        }.ConnectionString;

    public async Task<object?> Ask(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _rabbitMq.DisposeAsync();
        await _postgres.DisposeAsync();
        _directory.Dispose();
    }

    private void Add(string service, string role) =>
        _services.Add(
            new ServiceProcess(service, new Uri($"http://127.0.0.1:{FreePort.Take()}"), _directory.LogOf(service), Settings(role))
        );

    /// <summary>No setting holds a credential: those are in files, and the connection strings leave them out.</summary>
    private Dictionary<string, string> Settings(string role)
    {
        var administrator = new NpgsqlConnectionStringBuilder(Administrator);
        var broker = new Uri(_rabbitMq.ConnectionString);
        var credentials = broker.UserInfo.Split(':');
        var secrets = Path.Combine(_directory.Data, "secrets", role);
        Directory.CreateDirectory(secrets);
        Write("Postgres__Username", role);
        Write("Postgres__Password", Passwords.GetValueOrDefault(role) ?? administrator.Password!);
        Write("RabbitMq__Username", credentials[0]);
        Write("RabbitMq__Password", credentials[1]);
        return new(StringComparer.Ordinal)
        {
            ["ORDERS_SECRETS"] = secrets,
            ["ConnectionStrings:Postgres"] =
                $"Host={administrator.Host};Port={administrator.Port};Database={administrator.Database}",
            ["ConnectionStrings:RabbitMq"] = new UriBuilder(broker) { UserName = "", Password = "" }
                .Uri
                .AbsoluteUri,
            ["Messaging:Transport"] = "RabbitMq",
            ["Archive:After"] = "00:00:00",
            ["Archive:Poll"] = "00:00:00.100",
        };

        void Write(string key, string value) => File.WriteAllText(Path.Combine(secrets, key), value + "\n");
    }
}
