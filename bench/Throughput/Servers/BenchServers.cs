using Orders.LocalServers.Postgres;
using Orders.LocalServers.RabbitMq;

namespace Orders.Bench.Servers;

/// <summary>The servers of one run: those given, else private ones that live as long as the run.</summary>
public sealed class BenchServers(ServerOptions options) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _started = [];

    /// <returns>An Npgsql connection string.</returns>
    public async Task<string> Postgres(CancellationToken cancellationToken)
    {
        if (options.Postgres is { } given)
        {
            return given;
        }

        var directory = Path.Combine(options.Data, "postgres");
        var server = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(directory) { MaxConnections = options.MaxConnections },
            cancellationToken
        );
        _started.Add(server);
        return server.ConnectionString;
    }

    /// <returns>amqp://user:password@host:port/vhost</returns>
    public async Task<string> RabbitMq(CancellationToken cancellationToken)
    {
        if (options.RabbitMq is { } given)
        {
            return given;
        }

        var directory = Path.Combine(options.Data, "rabbitmq");
        var server = await PrivateRabbitMq.StartAsync(new PrivateRabbitMqOptions(directory), cancellationToken);
        _started.Add(server);
        return server.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Enumerable.Reverse(_started))
        {
            await server.DisposeAsync();
        }
    }
}
