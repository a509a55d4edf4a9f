using System.CommandLine;
using Orders.Cli.Connecting;
using Orders.Cli.Terminal;

namespace Orders.Cli;

/// <summary>What one run of a command has: both services, and where to write.</summary>
internal sealed class Session : IDisposable
{
    private readonly Lazy<Connection> _connection;
    private readonly Lazy<ApiClient> _orders;
    private readonly Lazy<ApiClient> _users;

    public Session(Surroundings surroundings, ParseResult parsed)
    {
        Surroundings = surroundings;
        Output = new Output(surroundings, parsed.GetValue(GlobalOptions.Json));
        _connection = new(() => Connection.Of(parsed, surroundings));
        _orders = new(() => new ApiClient(Connection.Orders, Connection));
        _users = new(() => new ApiClient(Connection.Users, Connection));
    }

    public Surroundings Surroundings { get; }

    public Output Output { get; }

    /// <exception cref="UsageException">Address or key are missing, or unusable.</exception>
    public Connection Connection => _connection.Value;

    /// <summary>Orders.Api.</summary>
    /// <inheritdoc cref="Connection"/>
    public ApiClient Orders => _orders.Value;

    /// <summary>Users.Api.</summary>
    /// <inheritdoc cref="Connection"/>
    public ApiClient Users => _users.Value;

    public void Dispose()
    {
        foreach (var client in new[] { _orders, _users }.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }
}
