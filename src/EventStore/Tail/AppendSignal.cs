using System.Globalization;
using EventStore.Batching;
using EventStore.Database;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EventStore.Tail;

/// <summary>
/// Wakes readers when something has been appended: those of this process at once, those of others by NOTIFY. The NOTIFY is sent
/// after the commit and on a connection of its own, since inside a transaction it takes a lock across the whole server. It may
/// be lost: readers poll underneath.
/// </summary>
public sealed class AppendSignal<TLog> : IAsyncDisposable
    where TLog : ILogDefinition
{
    private readonly LogDatabase<TLog> _database;
    private readonly ILogger _logger;
    private readonly string _channel = $"{TLog.Schema}_appended";
    private readonly Batcher<long> _notifications;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _starting = new();
    private NpgsqlConnection? _notifier;
    private Task? _listener;
    private TaskCompletionSource _next = NewPulse();
    private long _known;

    public AppendSignal(LogDatabase<TLog> database, ILogger<AppendSignal<TLog>> logger)
    {
        (_database, _logger) = (database, logger);
        _notifications = new Batcher<long>(Notify, maxBatch: int.MaxValue);
    }

    /// <summary>Tells readers everywhere that the log has grown to this position.</summary>
    public void Announce(long position)
    {
        Raise(position);
        _notifications.Add(position);
    }

    /// <summary>Returns when the log is known to have grown beyond the position, or after the poll interval.</summary>
    public async Task WaitBeyond(long position, CancellationToken cancellationToken)
    {
        StartListening();
        var next = Volatile.Read(ref _next).Task;
        if (Volatile.Read(ref _known) > position)
        {
            return;
        }

        await next.WaitAsync(_database.Options.PollInterval, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelQuietly();
        await _notifications.DisposeAsync();
        if (_listener is not null)
        {
            await _listener.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (_notifier is not null)
        {
            await _notifier.DisposeAsync();
        }

        _stopping.Dispose();
    }

    private void Raise(long position)
    {
        var known = Volatile.Read(ref _known);
        while (position > known)
        {
            var seen = Interlocked.CompareExchange(ref _known, position, known);
            if (seen == known)
            {
                Interlocked.Exchange(ref _next, NewPulse()).TrySetResult();
                return;
            }

            known = seen;
        }
    }

    private async Task Notify(IReadOnlyList<long> positions)
    {
        try
        {
            // A notification need not survive a crash, so nobody waits for the disk.
            _notifier ??= await _database.OpenDedicated("-c synchronous_commit=off", _stopping.Token);
            await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", _notifier)
            {
                Parameters = { Sql.Value(_channel), Sql.Value(positions.Max().ToString(CultureInfo.InvariantCulture)) },
            };
            await command.ExecuteNonQueryAsync(_stopping.Token);
        }
        catch (Exception failure)
        {
            _logger.LogDebug(failure, "Not notifying on {Channel}; readers elsewhere poll", _channel);
            await Forget();
        }
    }

    private async Task Forget()
    {
        if (_notifier is not null)
        {
            await _notifier.DisposeAsync();
            _notifier = null;
        }
    }

    private void StartListening()
    {
        if (_listener is null)
        {
            lock (_starting)
            {
                _listener ??= Task.Run(Listen);
            }
        }
    }

    private async Task Listen()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = await _database.OpenDedicated("", _stopping.Token);
                connection.Notification += (_, notification) =>
                    Raise(long.Parse(notification.Payload, CultureInfo.InvariantCulture));
                await using (var command = new NpgsqlCommand($"LISTEN {_channel}", connection))
                {
                    await command.ExecuteNonQueryAsync(_stopping.Token);
                }

                while (true)
                {
                    await connection.WaitAsync(_stopping.Token);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                _logger.LogDebug(failure, "Not listening on {Channel}; polling until the database is back", _channel);
                await Task.Delay(_database.Options.PollInterval, _stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static TaskCompletionSource NewPulse() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
