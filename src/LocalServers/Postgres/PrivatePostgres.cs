using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;
using Orders.LocalServers.Supervision;

namespace Orders.LocalServers.Postgres;

/// <summary>
/// A PostgreSQL of our own, as a child process on 127.0.0.1 with its own data directory and password. It is durable as in production (fsync on).
/// It dies with this process; what outlives a SIGKILL all the same is stopped by the next start on the same directory.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly PrivatePostgresOptions _options;
    private readonly PostgresCluster _cluster;
    private readonly PostgresBinaries _binaries;
    private readonly PostgresAccount _account;
    private readonly DirectoryLock _lock;
    private ServerProcess? _server;

    private PrivatePostgres(
        PrivatePostgresOptions options,
        PostgresCluster cluster,
        PostgresBinaries binaries,
        PostgresAccount account,
        DirectoryLock directoryLock
    )
    {
        _options = options;
        _cluster = cluster;
        _binaries = binaries;
        _account = account;
        _lock = directoryLock;
        Port = options.Port == 0 ? FreePort.Take() : options.Port;
    }

    public int Port { get; }

    /// <summary>For Npgsql, as the superuser; stays the same when the server is killed and started again.</summary>
    public string ConnectionString => ConnectionStringOf(_options.Database);

    public string LogFile => _cluster.LogFile;

    /// <summary>The postmaster's, to send it signals.</summary>
    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public int ProcessId => Running.Id;

    private ServerProcess Running => _server ?? throw new InvalidOperationException("PostgreSQL is not running.");

    /// <summary>Makes the cluster on first use and starts it; returns when it accepts connections.</summary>
    /// <exception cref="LocalServerException">It is not installed, in use, or did not come up in time.</exception>
    public static async Task<PrivatePostgres> StartAsync(
        PrivatePostgresOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var cluster = new PostgresCluster(Path.GetFullPath(options.Directory));
        var directoryLock = DirectoryLock.Take(cluster.Directory);
        try
        {
            await ServerProcess.StopLeftoverAsync(cluster.PidFile, PosixSignal.SIGINT, options.StopDeadline);
            var binaries = await PostgresBinaries.FindAsync(cluster.MajorVersion, cancellationToken);
            var account = await PostgresAccount.ForAsync(cluster.Directory, cancellationToken);
            if (cluster.MajorVersion is null)
            {
                await cluster.CreateAsync(binaries, account, cancellationToken);
            }
            var postgres = new PrivatePostgres(options, cluster, binaries, account, directoryLock);
            await postgres.StartAgainAsync(cancellationToken);
            return postgres;
        }
        catch
        {
            directoryLock.Dispose();
            throw;
        }
    }

    /// <summary>Starts it after <see cref="KillAsync"/> or <see cref="StopAsync"/>, on the same port and data.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        await _cluster.ClearRemainsAsync(_options.StopDeadline, cancellationToken);
        _server = ServerProcess.Start(
            new ServerCommand(
                [
                    .. _account.Prefix,
                    _binaries.Server,
                    "-D",
                    _cluster.Data,
                    .. Settings.SelectMany(setting => new[] { "-c", setting }),
                ],
                WithoutLibpqDefaults(),
                _cluster.LogFile,
                _cluster.PidFile,
                StopSignal: PosixSignal.SIGINT
            )
        );
        try
        {
            await WaitUntilReadyAsync(cancellationToken);
            await CreateDatabaseAsync(_options.Database, cancellationToken);
        }
        catch
        {
            await StopAsync();
            throw;
        }
    }

    /// <summary>SIGKILL of the postmaster and its children, as when the machine loses power.</summary>
    public async Task KillAsync()
    {
        await Running.KillAsync();
        Forget();
    }

    /// <summary>A fast shutdown: open transactions are rolled back, nothing committed is lost. No error when it does not run.</summary>
    public async Task StopAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync(_options.StopDeadline);
            Forget();
        }
    }

    /// <summary>A database beside the others, created when it is not there.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var source = NpgsqlDataSource.Create(Unpooled("postgres"));
        await using var exists = source.CreateCommand("select 1 from pg_database where datname = $1");
        exists.Parameters.Add(new() { Value = name });
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(name);
            await using var create = source.CreateCommand($"create database {quoted}");
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        return ConnectionStringOf(name);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _lock.Dispose();
    }

    private IEnumerable<string> Settings =>
        [
            "listen_addresses=127.0.0.1",
            $"port={Port}",
            // The path of a socket has a length limit that a deep checkout exceeds; TCP has none.
            "unix_socket_directories=",
            $"max_connections={_options.MaxConnections}",
            $"shared_buffers={_options.SharedBuffers}",
            "fsync=on",
            "synchronous_commit=on",
            // Compiling pays for long reports; the statements here take less time than their compilation.
            "jit=off",
        ];

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var ready = await Condition.HoldsWithinAsync(
            _options.StartDeadline,
            async () => Running.HasExited || await AcceptsConnectionsAsync(cancellationToken),
            cancellationToken
        );
        if (!ready || Running.HasExited)
        {
            throw LocalServerException.WithLog($"PostgreSQL did not come up on port {Port}.", LogFile);
        }
    }

    private async Task<bool> AcceptsConnectionsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Unpooled("postgres"));
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string Unpooled(string database) => ConnectionStringOf(database) + ";Pooling=false";

    private string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Username = PostgresCluster.Superuser,
            Password = PrivateFile.GetOrCreateSecret(_cluster.PasswordFile),
            Database = database,
        }.ConnectionString;

    private static Dictionary<string, string?> WithoutLibpqDefaults() =>
        Environment
            .GetEnvironmentVariables()
            .Keys.Cast<string>()
            .Where(name => name.StartsWith("PG", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);

    private void Forget()
    {
        _server?.Dispose();
        _server = null;
    }
}
