using System.CommandLine;

namespace Orders.Bench.Servers;

/// <param name="Postgres">Npgsql connection string of a server to use; null starts a private one.</param>
/// <param name="RabbitMq">AMQP address of a broker to use; null starts a private one.</param>
/// <param name="Data">Directory of the private servers' data: on the disk that is to be measured, not in memory.</param>
/// <param name="MaxConnections">Of the private PostgreSQL.</param>
public sealed record ServerOptions(string? Postgres, string? RabbitMq, string Data, int MaxConnections)
{
    private static readonly Option<string?> PostgresOption = new("--postgres")
    {
        Description =
            "Npgsql connection string of a PostgreSQL to use, as one who may create schemas and checkpoint; without it a private one is started",
    };

    private static readonly Option<string?> RabbitMqOption = new("--rabbitmq")
    {
        Description =
            "amqp://user:password@host:port/vhost of a RabbitMQ on which no Orders runs; without it a private one is started",
    };

    private static readonly Option<string> DataOption = new("--data")
    {
        Description = "Directory for the private servers, on the disk to be measured",
        DefaultValueFactory = _ => Path.Combine(".data", "bench"),
    };

    private static readonly Option<int> MaxConnectionsOption = new("--max-connections")
    {
        Description = "max_connections of the private PostgreSQL",
        DefaultValueFactory = _ => 300,
    };

    public static IReadOnlyList<Option> ForPostgres { get; } = [PostgresOption, DataOption, MaxConnectionsOption];

    public static IReadOnlyList<Option> ForBoth { get; } = [.. ForPostgres, RabbitMqOption];

    public static ServerOptions From(ParseResult arguments) =>
        new(
            arguments.GetValue(PostgresOption),
            arguments.GetValue(RabbitMqOption),
            arguments.GetRequiredValue(DataOption),
            arguments.GetValue(MaxConnectionsOption)
        );
}
