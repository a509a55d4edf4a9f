using Npgsql;

namespace Orders.Identity.Database;

/// <summary>Who may call: the schema <c>identity</c>, which every service reads and the users' service writes.</summary>
public sealed class IdentityDatabase(string connectionString) : IAsyncDisposable
{
    private const int MaxConnections = 10;

    private readonly NpgsqlDataSource _source = new NpgsqlDataSourceBuilder(
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "identity",
            MaxPoolSize = MaxConnections,
        }.ConnectionString
    )
    {
        // Stands in metrics in the place of the connection string.
        Name = "identity",
    }.Build();

    private readonly SemaphoreSlim _migrating = new(1);
    private volatile bool _migrated;

    /// <summary>Returns once the tables are there and can be read.</summary>
    /// <exception cref="NpgsqlException">The database is away, or the user may not do it.</exception>
    public Task MakeReady(CancellationToken cancellationToken) =>
        Query("SELECT name FROM identity.data_protection_keys LIMIT 1", row => row.GetString(0), cancellationToken);

    /// <param name="read">Makes an item of the row that the reader stands at.</param>
    /// <param name="parameters"><c>$1</c>, <c>$2</c>, …; null is NULL.</param>
    /// <exception cref="NpgsqlException">The database is away, or does not let the user in.</exception>
    public async Task<IReadOnlyList<T>> Query<T>(
        string sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken,
        params object?[] parameters
    )
    {
        await using var connection = await Open(cancellationToken);
        await using var command = Command(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <returns>How many rows it has changed.</returns>
    /// <exception cref="NpgsqlException">As above.</exception>
    public async Task<int> Execute(string sql, CancellationToken cancellationToken, params object?[] parameters)
    {
        await using var connection = await Open(cancellationToken);
        await using var command = Command(connection, sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _migrating.Dispose();
    }

    private async Task<NpgsqlConnection> Open(CancellationToken cancellationToken)
    {
        if (!_migrated)
        {
            await Migrate(cancellationToken);
        }

        return await _source.OpenConnectionAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object?[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    private async Task Migrate(CancellationToken cancellationToken)
    {
        await _migrating.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
            await IdentityMigrator.Migrate(connection, cancellationToken);
            _migrated = true;
        }
        finally
        {
            _migrating.Release();
        }
    }
}
