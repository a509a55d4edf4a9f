namespace Orders.Messaging.Broker;

/// <summary>What the broker's URI leaves out; section <c>RabbitMq</c>.</summary>
public sealed class RabbitMqOptions
{
    public const string Section = "RabbitMq";

    /// <summary>Used where the URI names nobody.</summary>
    public string? Username { get; set; }

    /// <summary>Used where the URI has none.</summary>
    public string? Password { get; set; }

    /// <summary>
    /// File with the certificates, in PEM, of the authorities that may have signed the broker's; none: those that the system trusts.
    /// For amqps only.
    /// </summary>
    public string? CaCertificate { get; set; }

    /// <summary>File with this client's certificate in PEM, where the broker asks for one; with <see cref="ClientKey"/>.</summary>
    public string? ClientCertificate { get; set; }

    /// <summary>File with the key of <see cref="ClientCertificate"/>, in PEM.</summary>
    public string? ClientKey { get; set; }
}
