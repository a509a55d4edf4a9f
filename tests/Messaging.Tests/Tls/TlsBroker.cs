using Orders.LocalServers.RabbitMq;

namespace Orders.Messaging.Tests.Tls;

/// <summary>A broker that is called localhost by a CA of its own, and lets in only clients that the CA knows.</summary>
public sealed class TlsBroker : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("orders-tls-").FullName;
    private PrivateRabbitMq? _rabbitMq;

    public string Authority => PathOf("ca.crt");

    public string Stranger => PathOf("stranger.crt");

    public string ClientCertificate => PathOf("client.crt");

    public string ClientKey => PathOf("client.key");

    /// <summary>As in a compose file: without credentials.</summary>
    public string Address(string scheme = "amqps", string host = "localhost") => $"{scheme}://{host}:{RabbitMq.TlsPort}/orders";

    public string Username => Credentials[0];

    public string Password => Credentials[1];

    private PrivateRabbitMq RabbitMq => _rabbitMq ?? throw new InvalidOperationException("Not started.");

    private string[] Credentials => new Uri(RabbitMq.ConnectionString).UserInfo.Split(':');

    public async Task InitializeAsync()
    {
        using var authority = new PrivateAuthority("own");
        using var stranger = new PrivateAuthority("stranger");
        await File.WriteAllTextAsync(Authority, authority.Certificate);
        await File.WriteAllTextAsync(Stranger, stranger.Certificate);
        await Write(authority.Issue("localhost"), "server");
        await Write(authority.Issue("orders-worker"), "client");
        _rabbitMq = await PrivateRabbitMq.StartAsync(
            new(PathOf("rabbitmq")) { Tls = new(PathOf("server.crt"), PathOf("server.key"), Authority, AskClients: true) }
        );
    }

    public async Task DisposeAsync()
    {
        await RabbitMq.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task Write(IssuedCertificate issued, string name)
    {
        await File.WriteAllTextAsync(PathOf($"{name}.crt"), issued.Certificate);
        await File.WriteAllTextAsync(PathOf($"{name}.key"), issued.Key);
    }

    private string PathOf(string name) => Path.Combine(_directory, name);
}
