using Microsoft.Extensions.Logging.Console;

namespace Orders.AppHost;

/// <param name="RabbitMq">Null puts the bus in memory.</param>
/// <param name="Mails">The directory that mails are written to, instead of being sent.</param>
internal sealed record ServiceSettings(
    string Postgres,
    string? RabbitMq,
    DevelopmentKey Key,
    string Mails,
    ConsoleAddress Console
)
{
    /// <summary>By configuration key.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Configuration =>
        [
            new("ConnectionStrings:Postgres", Postgres),
            new("ConnectionStrings:RabbitMq", RabbitMq),
            new("Mail:Directory", Mails),
            new("Messaging:Transport", RabbitMq is null ? "InMemory" : "RabbitMq"),
            .. Console.Configuration,
        ];

    /// <summary>By configuration key: lines that a person can read, of our own parts above all; whatever the user sets goes first.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Defaults =>
        [
            new("Logging:Console:FormatterName", ConsoleFormatterNames.Simple),
            new("Logging:Console:FormatterOptions:SingleLine", "true"),
            new("Logging:Console:FormatterOptions:TimestampFormat", "HH:mm:ss "),
            new("Logging:LogLevel:Default", nameof(LogLevel.Information)),
            new("Logging:LogLevel:Microsoft", nameof(LogLevel.Warning)),
            new("Logging:LogLevel:MassTransit", nameof(LogLevel.Warning)),
            // It says that keys lie unencrypted in the database, which here is the developer's own.
            new("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", nameof(LogLevel.Error)),
        ];

    /// <summary>The environment variable of a configuration key.</summary>
    public static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
