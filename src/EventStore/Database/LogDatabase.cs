using System.Collections.Concurrent;
using System.Diagnostics;
using EventStore.Append;
using EventStore.Migrations;
using Npgsql;

namespace EventStore.Database;

/// <summary>The database that holds one log: its pools, its schema, and one way to name its failures.</summary>
public sealed class LogDatabase<TLog>(EventLogOptions options) : IAsyncDisposable
    where TLog : ILogDefinition
{
    // Every statement of a log goes by an index. A plan that is prepared while the tables are small would scan them, and stay.
    private const string IndexesOnly = "-c enable_seqscan=off";

    private readonly NpgsqlDataSource _readers = Readers(options);
    private readonly ConcurrentDictionary<string, NpgsqlDataSource> _dedicated = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _migrating = new(1);
    private volatile bool _migrated;

    public EventLogOptions Options { get; } = options;

    /// <summary>A pooled connection to a log whose tables are there.</summary>
    /// <exception cref="SchemaTooNewException">A newer program has migrated the log.</exception>
    /// <exception cref="LogMisconfiguredException">
    /// The server does not let the connection string's user in or is not trusted, or the tables are behind and the user may not
    /// migrate them.
    /// </exception>
    public async ValueTask<NpgsqlConnection> Open(CancellationToken cancellationToken)
    {
        await Migrate(cancellationToken);
        return await Admitted(() => _readers.OpenConnectionAsync(cancellationToken).AsTask());
    }

    /// <summary>A connection that is its owner's alone, with session settings of its own.</summary>
    /// <exception cref="LogMisconfiguredException">The server does not let the connection string's user in.</exception>
    public async ValueTask<NpgsqlConnection> OpenDedicated(string settings, CancellationToken cancellationToken)
    {
        await Migrate(cancellationToken);
        var source = _dedicated.GetOrAdd(settings, Dedicated);
        return await Admitted(() => source.OpenConnectionAsync(cancellationToken).AsTask());
    }

    /// <summary>
    /// Runs work that may be run again: a pooled connection may have died unnoticed, so an outage is believed only when it lasts.
    /// </summary>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<T> Run<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = await Open(cancellationToken);
                return await work(connection);
            }
            catch (Exception failure) when (Unavailability.Is(failure))
            {
                if (Stopwatch.GetElapsedTime(begun) >= Options.ReadPatience)
                {
                    throw Unavailability.Of(failure, "The log could not be read.");
                }

                await Task.Delay(Options.RetryPause, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        foreach (var source in _dedicated.Values)
        {
            await source.DisposeAsync();
        }

        _migrating.Dispose();
    }

    private async ValueTask Migrate(CancellationToken cancellationToken)
    {
        if (_migrated)
        {
            return;
        }

        await _migrating.WaitAsync(cancellationToken);
        try
        {
            if (!_migrated)
            {
                _migrated = await Admitted(async () =>
                {
                    await using var connection = await _readers.OpenConnectionAsync(cancellationToken);
                    await LogMigrator.Migrate(connection, TLog.Schema, cancellationToken);
                    return true;
                });
            }
        }
        finally
        {
            _migrating.Release();
        }
    }

    private static async Task<T> Admitted<T>(Func<Task<T>> connect)
    {
        try
        {
            return await connect();
        }
        catch (NpgsqlException refusal) when (Misconfiguration.Is(refusal))
        {
            throw Misconfiguration.Of(refusal);
        }
    }

    private NpgsqlDataSource Dedicated(string settings) =>
        Named(
            $"{TLog.Schema} {settings}".TrimEnd(),
            new NpgsqlConnectionStringBuilder(Settings(Options))
            {
                Pooling = false,
                Options = $"{IndexesOnly} {EndsStalledTransactions(Options)} {settings}",
                KeepAlive = 0,
            }
        );

    private static NpgsqlDataSource Readers(EventLogOptions options) =>
        Named(
            $"{TLog.Schema} readers",
            new NpgsqlConnectionStringBuilder(Settings(options))
            {
                MaxPoolSize = options.MaxReadConnections,
                // Nothing that a reader does outlives its transaction, so there is no session to clean between two of them.
                NoResetOnClose = true,
            }
        );

    // In metrics the name stands in the place of the whole connection string.
    private static NpgsqlDataSource Named(string name, NpgsqlConnectionStringBuilder settings) =>
        new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = name }.Build();

    // A process that is paused in a projection's transaction would hold the position's lock against the process that took over.
    private static string EndsStalledTransactions(EventLogOptions options) =>
        $"-c idle_in_transaction_session_timeout={options.StalledTransactionTimeout.TotalMilliseconds:F0}";

    private static string Settings(EventLogOptions options)
    {
        var settings = Misconfiguration.Parse(options.ConnectionString);
        settings.ApplicationName = $"{TLog.Schema} log";
        settings.Options = $"{IndexesOnly} {EndsStalledTransactions(options)}";
        settings.CommandTimeout = (int)options.StatementTimeout.TotalSeconds;
        settings.MaxAutoPrepare = 40;
        settings.AutoPrepareMinUsages = 2;
        return settings.ConnectionString;
    }
}
