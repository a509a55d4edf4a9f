namespace Orders.LocalServers.RabbitMq;

/// <param name="Directory">Holds the broker's database, configuration, password and logs; made on first use.</param>
public sealed record PrivateRabbitMqOptions(string Directory)
{
    /// <summary>AMQP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Port of the management plugin's pages and API on 127.0.0.1; null leaves the plugin off, 0 takes a free port.</summary>
    public int? ManagementPort { get; init; }

    /// <summary>Port of the plugin that tells Prometheus, on 127.0.0.1; null leaves the plugin off, 0 takes a free port.</summary>
    public int? PrometheusPort { get; init; }

    /// <summary>A second port that demands TLS; null for none.</summary>
    public RabbitMqTlsFiles? Tls { get; init; }

    /// <summary>How long until it speaks AMQP.</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a graceful stop may take before the broker is killed.</summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(45);
}

/// <param name="Certificate">The broker's certificate, in PEM; the broker's account has to be able to read all three files.</param>
/// <param name="AskClients">Only clients that show a certificate of the authority are let in.</param>
public sealed record RabbitMqTlsFiles(string Certificate, string Key, string Authority, bool AskClients = false);
