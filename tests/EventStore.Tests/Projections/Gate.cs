using EventStore.ProjectionProcess;
using Npgsql;

namespace EventStore.Tests.Projections;

/// <summary>While it is shut, rebuilds wait in the middle of a transaction.</summary>
internal sealed class Gate : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private Gate(NpgsqlConnection connection) => _connection = connection;

    public static async Task<Gate> Shut(string connectionString)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        var gate = new Gate(connection);
        await gate.Execute($"SELECT pg_advisory_lock({EntryList.Gate})");
        return gate;
    }

    /// <summary>Returns once a rebuild waits.</summary>
    public Task Reached() =>
        Eventually.Succeeds(async () =>
            (
                await Execute(
                    $"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = {EntryList.Gate} AND NOT granted"
                )
            ).ShouldBe(1L)
        );

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<object?> Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        return await command.ExecuteScalarAsync();
    }
}
