using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Setup;
using Orders.LocalServers;
using Orders.LocalServers.Postgres;
using Orders.LocalServers.RabbitMq;

namespace Orders.Telemetry.Tests.Metrics;

/// <summary>The three services over servers of their own, and a Prometheus that scrapes them and the broker, with orders going through.</summary>
public sealed class MeasuredSystem : IAsyncLifetime, IDisposable
{
    private const string Sku = "MUG-METRICS";

    private readonly TestDirectory _directory = new("metrics");
    private readonly Dictionary<string, int> _ports = new(StringComparer.Ordinal)
    {
        ["orders-api"] = FreePort.Take(),
        ["users-api"] = FreePort.Take(),
        ["orders-worker"] = FreePort.Take(),
    };

    private readonly List<ServiceProcess> _services = [];
    private PrivatePostgres? _postgres;
    private PrivateRabbitMq? _rabbitMq;
    private PrivatePrometheus? _prometheus;
    private Shop? _shop;
    private string _user = "";

    internal PrivatePrometheus Prometheus => _prometheus!;

    internal IEnumerable<Uri> Scrapes => _ports.Values.Select(port => new Uri($"http://127.0.0.1:{port}/metrics"));

    public async Task InitializeAsync()
    {
        var postgres = PrivatePostgres.StartAsync(new(Path.Combine(_directory.Data, "postgres")));
        var rabbitMq = PrivateRabbitMq.StartAsync(new(Path.Combine(_directory.Data, "rabbitmq")) { PrometheusPort = 0 });
        (_postgres, _rabbitMq) = (await postgres, await rabbitMq);
        await ApiKey.MakeKnown(_postgres.ConnectionString);
        var (orders, users) = (Service("Orders.Api", "orders-api"), Service("Users.Api", "users-api"));
        Service("Orders.Worker", "orders-worker");
        await Task.WhenAll(_services.Select(service => service.Start()));
        _ports["rabbitmq"] = _rabbitMq.PrometheusPort!.Value;
        _prometheus = await PrivatePrometheus.Start(
            Path.Combine(_directory.Data, "prometheus"),
            _directory.LogOf("prometheus"),
            _ports
        );
        _shop = new Shop(orders.Address, users.Address);
        _user = await _shop.RegisterVerifiedUser();
        await _shop.Receive(Sku, 10_000);
        await Trade();
    }

    /// <summary>One order that is completed, and one that is refused.</summary>
    internal async Task Trade()
    {
        await Ends(Sku, "Completed");
        await Ends("MUG-THAT-NOBODY-HAS", "Rejected");
    }

    public async Task DisposeAsync()
    {
        await (_prometheus?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Task.WhenAll(_services.Select(service => service.DisposeAsync().AsTask()));
        await (_rabbitMq?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_postgres?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    public void Dispose()
    {
        _shop?.Dispose();
        _directory.Dispose();
    }

    private async Task Ends(string sku, string status)
    {
        var order = await _shop!.Submit(_user, sku, quantity: 1, unitPrice: 1250);
        await Patience.Until(async () => await _shop.StatusOf(order) == status, Patience.ForOneThing, what: $"{sku}: {status}");
    }

    private ServiceProcess Service(string name, string job)
    {
        var service = new ServiceProcess(
            name,
            new Uri($"http://127.0.0.1:{FreePort.Take()}"),
            _directory.LogOf(name),
            ServiceSettings.Impatient.With([
                new("ConnectionStrings:Postgres", _postgres!.ConnectionString),
                new("ConnectionStrings:RabbitMq", _rabbitMq!.ConnectionString),
                new("Metrics:Port", $"{_ports[job]}"),
                new("Metrics:Sampling:Interval", "00:00:01"),
                new("Audit:Interval", "00:00:01"),
            ])
        );
        _services.Add(service);
        return service;
    }
}
