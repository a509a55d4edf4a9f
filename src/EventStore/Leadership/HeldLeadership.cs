using EventStore.Database;
using Npgsql;

namespace EventStore.Leadership;

internal sealed class HeldLeadership : ILeadership
{
    private readonly NpgsqlConnection _connection;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _resigning = new();
    private readonly Task _heartbeat;

    public HeldLeadership(NpgsqlConnection connection, TimeSpan interval)
    {
        _connection = connection;
        Lost = _lost.Token;
        _heartbeat = Beat(interval);
    }

    public CancellationToken Lost { get; }

    public async ValueTask DisposeAsync()
    {
        await _resigning.CancelQuietly();
        await _heartbeat;
        await _connection.DisposeAsync();
        _resigning.Dispose();
        _lost.Dispose();
    }

    private async Task Beat(TimeSpan interval)
    {
        using var timer = new PeriodicTimer(interval);
        await using var command = new NpgsqlCommand("SELECT 1", _connection)
        {
            CommandTimeout = Math.Max(1, (int)interval.TotalSeconds),
        };
        try
        {
            while (await timer.WaitForNextTickAsync(_resigning.Token))
            {
                await command.ExecuteScalarAsync(_resigning.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Resigned: the lock goes with the connection.
        }
        catch (Exception failure) when (Unavailability.Is(failure) || failure is ObjectDisposedException)
        {
            await _lost.CancelQuietly();
        }
    }
}
