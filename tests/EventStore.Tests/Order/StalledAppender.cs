using Npgsql;

namespace EventStore.Tests.Order;

/// <summary>An appender that has taken its positions and written its event, and then does nothing.</summary>
internal sealed class StalledAppender : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;

    private StalledAppender(NpgsqlDataSource source, NpgsqlConnection connection) =>
        (_source, _connection) = (source, connection);

    /// <param name="endedAfter">After how long the server ends it; null for never.</param>
    public static async Task<StalledAppender> Start(string connectionString, TimeSpan? endedAfter = null)
    {
        var source = NpgsqlDataSource.Create($"{connectionString};Pooling=false");
        var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            $$"""
            SET idle_in_transaction_session_timeout = {{(endedAfter ?? TimeSpan.Zero).TotalMilliseconds:F0}};
            BEGIN;
            SELECT pg_advisory_xact_lock(hashtextextended('notes.mt_events', 0));
            INSERT INTO notes.mt_streams (id, version) VALUES ('stalled', 1);
            INSERT INTO notes.mt_events (seq_id, id, stream_id, version, data, type)
            VALUES (nextval('notes.mt_events_sequence'), gen_random_uuid(), 'stalled', 1, '{"Text": "stalled"}', 'note_taken')
            """,
            connection
        );
        await command.ExecuteNonQueryAsync();
        return new StalledAppender(source, connection);
    }

    public async Task SomebodyQueues(TimeSpan deadline)
    {
        using var late = new CancellationTokenSource(deadline);
        while (!await SomebodyWaits(late.Token))
        {
            await Task.Yield();
        }
    }

    public async Task Commit()
    {
        await using var command = new NpgsqlCommand("COMMIT", _connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task<bool> SomebodyWaits(CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))"
        );
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
