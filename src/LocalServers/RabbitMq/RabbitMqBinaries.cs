namespace Orders.LocalServers.RabbitMq;

/// <summary>
/// An installation of RabbitMQ. The scripts of the server's own directory are wanted: what distributions put on the PATH switches user.
/// </summary>
internal sealed record RabbitMqBinaries(string Server)
{
    private static readonly string[] Places =
    [
        "/usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin",
        "/usr/local/lib/rabbitmq/lib/rabbitmq_server-*/sbin",
        "/opt/rabbitmq/sbin",
        "/opt/homebrew/opt/rabbitmq/sbin",
        "/usr/local/opt/rabbitmq/sbin",
    ];

    public static RabbitMqBinaries Find() =>
        Places
            .SelectMany(place => Wildcard.Expand(place).OrderDescending(StringComparer.Ordinal))
            .Select(directory => Path.Combine(directory, "rabbitmq-server"))
            .Where(File.Exists)
            .Select(server => new RabbitMqBinaries(server))
            .FirstOrDefault()
        ?? throw new LocalServerException(
            "RabbitMQ is not installed: run deploy/install-servers rabbitmq, install it with your system's packages, or give ConnectionStrings__RabbitMq."
        );
}
