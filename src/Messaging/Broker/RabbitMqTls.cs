using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MassTransit;
using RabbitMQ.Client;

namespace Orders.Messaging.Broker;

/// <summary>The same TLS for every connection to the broker. The broker's certificate and name are always verified.</summary>
internal sealed class RabbitMqTls
{
    private readonly string _host;
    private readonly ServerCertificateCheck _check;
    private readonly X509Certificate2? _client;

    private RabbitMqTls(string host, ServerCertificateCheck check, X509Certificate2? client) =>
        (_host, _check, _client) = (host, check, client);

    /// <summary>Null for an address that is not amqps.</summary>
    /// <exception cref="InvalidOperationException">A certificate cannot be read, or is given for a connection without TLS.</exception>
    public static RabbitMqTls? Of(Uri address, RabbitMqOptions options)
    {
        if (address.Scheme is "amqps")
        {
            return new RabbitMqTls(
                address.Host,
                new ServerCertificateCheck(address.Host, options.CaCertificate, Authorities(options.CaCertificate)),
                Client(options)
            );
        }

        return options is { CaCertificate: null, ClientCertificate: null, ClientKey: null }
            ? null
            : throw new InvalidOperationException(
                "RabbitMq:CaCertificate and RabbitMq:ClientCertificate are for TLS, but ConnectionStrings:RabbitMq is amqp, in plain text: make it amqps://host:5671/vhost."
            );
    }

    public void Apply(IRabbitMqSslConfigurator ssl)
    {
        ssl.ServerName = _host;
        ssl.Protocol = SslProtocols.None;
        ssl.Certificate = _client;
        ssl.CertificateValidationCallback = _check.Accepts;
    }

    public void Apply(ConnectionFactory factory) =>
        factory.Ssl = new SslOption(_host, enabled: true)
        {
            Version = SslProtocols.None,
            AcceptablePolicyErrors = SslPolicyErrors.None,
            Certs = _client is null ? null : [_client],
            CertificateValidationCallback = _check.Accepts,
        };

    private static X509Certificate2Collection? Authorities(string? file)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            return null;
        }

        var authorities = new X509Certificate2Collection();
        Read($"{RabbitMqOptions.Section}:{nameof(RabbitMqOptions.CaCertificate)}", () => authorities.ImportFromPemFile(file));
        return authorities.Count > 0
            ? authorities
            : throw new InvalidOperationException($"RabbitMq:CaCertificate: {file} holds no certificate in PEM.");
    }

    private static X509Certificate2? Client(RabbitMqOptions options)
    {
        X509Certificate2? client = null;
        if (options.ClientCertificate is not null || options.ClientKey is not null)
        {
            Read(
                $"{RabbitMqOptions.Section}:{nameof(RabbitMqOptions.ClientCertificate)} with {nameof(RabbitMqOptions.ClientKey)}",
                () => client = X509Certificate2.CreateFromPemFile(options.ClientCertificate ?? "", options.ClientKey)
            );
        }

        return client;
    }

    private static void Read(string option, Action read)
    {
        try
        {
            read();
        }
        catch (Exception failure)
            when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidOperationException($"{option} cannot be read: {failure.Message}", failure);
        }
    }
}
