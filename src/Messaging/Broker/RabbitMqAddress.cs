using Microsoft.Extensions.Configuration;

namespace Orders.Messaging.Broker;

/// <summary>Where the broker is, how it is recognised, and who connects.</summary>
/// <param name="Uri">Without credentials.</param>
/// <param name="Username">Null leaves it to the client's default.</param>
/// <param name="Tls">Null for amqp, which is not encrypted.</param>
internal sealed record RabbitMqAddress(Uri Uri, string? Username, string? Password, RabbitMqTls? Tls)
{
    private const string ConnectionString = "RabbitMq";

    /// <exception cref="InvalidOperationException">The configuration names no broker that can be connected to.</exception>
    public static RabbitMqAddress Of(IConfiguration configuration)
    {
        if (
            !Uri.TryCreate(configuration.GetConnectionString(ConnectionString), UriKind.Absolute, out var given)
            || given.Scheme is not ("amqp" or "amqps")
        )
        {
            throw new InvalidOperationException(
                "ConnectionStrings:RabbitMq has to be an amqp URI such as amqps://user:password@host:5671/vhost."
            );
        }

        var options = configuration.GetSection(RabbitMqOptions.Section).Get<RabbitMqOptions>() ?? new RabbitMqOptions();
        var user = given.UserInfo.Split(':', 2);
        return new RabbitMqAddress(
            new UriBuilder(given) { UserName = "", Password = "" }.Uri,
            Given(user[0]) ?? options.Username,
            Given(user.ElementAtOrDefault(1)) ?? options.Password,
            RabbitMqTls.Of(given, options)
        );
    }

    /// <summary>Without the password, wherever it may be written to.</summary>
    public override string ToString() => Uri.AbsoluteUri;

    private static string? Given(string? part) => string.IsNullOrEmpty(part) ? null : Uri.UnescapeDataString(part);
}
