using Npgsql;

namespace Orders.Bench.Servers;

/// <summary>A database that exists for one run, beside the one that the connection string names.</summary>
public sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string _postgres;
    private readonly string _name;

    private BenchDatabase(string postgres, string name)
    {
        (_postgres, _name) = (postgres, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(postgres) { Database = name }.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Makes it anew, empty.</summary>
    /// <param name="name">In lower case.</param>
    public static async Task<BenchDatabase> Create(string postgres, string name, CancellationToken cancellationToken)
    {
        var database = new BenchDatabase(postgres, name);
        await database.Drop(cancellationToken);
        await Execute(postgres, $"create database {name}", cancellationToken);
        return database;
    }

    public static async Task Execute(string postgres, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await Drop(CancellationToken.None);

    private Task Drop(CancellationToken cancellationToken) =>
        Execute(_postgres, $"drop database if exists {_name} with (force)", cancellationToken);
}
