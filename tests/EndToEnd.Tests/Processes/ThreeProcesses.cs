using Orders.EndToEnd.Tests.Setup;
using Orders.LocalServers;
using Orders.LocalServers.Postgres;
using Orders.LocalServers.RabbitMq;

namespace Orders.EndToEnd.Tests.Processes;

/// <summary>The system as it is deployed: three services as processes, over a PostgreSQL and a RabbitMQ of the test's own.</summary>
internal sealed class ThreeProcesses : IAsyncDisposable
{
    private readonly TestDirectory _directory;
    private readonly Dictionary<string, string> _settings;
    private readonly List<ServiceProcess> _services = [];

    private ThreeProcesses(
        TestDirectory directory,
        PrivatePostgres postgres,
        PrivateRabbitMq rabbitMq,
        IReadOnlyDictionary<string, string> settings
    )
    {
        (_directory, Postgres, RabbitMq) = (directory, postgres, rabbitMq);
        _settings = settings.With([
            new("ConnectionStrings:Postgres", postgres.ConnectionString),
            new("ConnectionStrings:RabbitMq", rabbitMq.ConnectionString),
            new("Messaging:Transport", "RabbitMq"),
        ]);
        OrdersApi = Service("Orders.Api");
        UsersApi = Service("Users.Api");
        Worker = Service("Orders.Worker");
    }

    public PrivatePostgres Postgres { get; }

    public PrivateRabbitMq RabbitMq { get; }

    public ServiceProcess OrdersApi { get; }

    public ServiceProcess UsersApi { get; }

    public ServiceProcess Worker { get; }

    /// <param name="test">Names the directory of the logs.</param>
    public static async Task<ThreeProcesses> Start(string test, IReadOnlyDictionary<string, string> settings)
    {
        var directory = new TestDirectory(test);
        var postgres = PrivatePostgres.StartAsync(new(Path.Combine(directory.Data, "postgres")));
        var rabbitMq = PrivateRabbitMq.StartAsync(new(Path.Combine(directory.Data, "rabbitmq")));
        var system = new ThreeProcesses(directory, await postgres, await rabbitMq, settings);
        try
        {
            await ApiKey.MakeKnown(system.Postgres.ConnectionString);
            await Task.WhenAll(system._services.Select(service => service.Start()));
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>One more worker, which stands by for whatever the first leads.</summary>
    public async Task<ServiceProcess> StartSecondWorker()
    {
        var worker = Service("Orders.Worker", "second-worker");
        await worker.Start();
        return worker;
    }

    public string PathOf(string file) => Path.Combine(_directory.Data, file);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_services.Select(service => service.DisposeAsync().AsTask()));
        await RabbitMq.DisposeAsync();
        await Postgres.DisposeAsync();
        _directory.Dispose();
    }

    private ServiceProcess Service(string name, string? log = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Take()}");
        var service = new ServiceProcess(name, address, _directory.LogOf(log ?? name), _settings);
        _services.Add(service);
        return service;
    }
}
