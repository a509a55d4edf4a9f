using System.Globalization;
using System.Runtime.InteropServices;
using Orders.LocalServers.Supervision;

namespace Orders.LocalServers.RabbitMq;

/// <summary>
/// A RabbitMQ of our own, as a child process on 127.0.0.1 with its own node, ports, database and password. It dies with this process; what
/// outlives a SIGKILL all the same is stopped by the next start on the same directory.
/// </summary>
public sealed class PrivateRabbitMq : IAsyncDisposable
{
    private readonly PrivateRabbitMqOptions _options;
    private readonly RabbitMqBinaries _binaries;
    private readonly RabbitMqNode _node;
    private readonly DirectoryLock _lock;
    private ServerProcess? _server;

    private PrivateRabbitMq(
        PrivateRabbitMqOptions options,
        RabbitMqBinaries binaries,
        RabbitMqNode node,
        DirectoryLock directoryLock
    )
    {
        _options = options;
        _binaries = binaries;
        _node = node;
        _lock = directoryLock;
    }

    public int Port => _node.Port;

    /// <summary>amqp://user:password@host:port/vhost; stays the same when the broker is killed, wiped and started again.</summary>
    public string ConnectionString => _node.Uri;

    /// <summary>The port that demands TLS, or null without it.</summary>
    public int? TlsPort => _node.TlsPort;

    /// <summary>http://user:password@host:port, or null when the plugin is off.</summary>
    public string? ManagementAddress => _node.ManagementAddress;

    /// <summary>Of the plugin that tells Prometheus, or null when it is off.</summary>
    public int? PrometheusPort => _node.PrometheusPort;

    public string LogFile => _node.LogFile;

    /// <summary>The Erlang virtual machine's, to send it signals.</summary>
    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public int ProcessId => Running.Id;

    private ServerProcess Running => _server ?? throw new InvalidOperationException("RabbitMQ is not running.");

    private string[] StopEpmd => ["epmd", "-port", _node.EpmdPort.ToString(CultureInfo.InvariantCulture), "-kill"];

    /// <summary>Starts the broker; returns when it speaks AMQP.</summary>
    /// <exception cref="LocalServerException">It is not installed, in use, or did not come up in time.</exception>
    public static async Task<PrivateRabbitMq> StartAsync(
        PrivateRabbitMqOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var directory = Path.GetFullPath(options.Directory);
        var directoryLock = DirectoryLock.Take(directory);
        try
        {
            await ServerProcess.StopLeftoverAsync(RabbitMqNode.PidFileIn(directory), PosixSignal.SIGTERM, options.StopDeadline);
            var node = new RabbitMqNode(
                directory,
                Given(options.Port),
                options.ManagementPort is { } port ? Given(port) : null,
                options.Tls,
                options.PrometheusPort is { } prometheus ? Given(prometheus) : null
            );
            var rabbitMq = new PrivateRabbitMq(options, RabbitMqBinaries.Find(), node, directoryLock);
            node.Prepare();
            await rabbitMq.StartAgainAsync(cancellationToken);
            return rabbitMq;
        }
        catch
        {
            directoryLock.Dispose();
            throw;
        }
    }

    /// <summary>Starts it after <see cref="KillAsync"/> or <see cref="StopAsync"/>, on the same ports and data.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        _server = ServerProcess.Start(
            new ServerCommand(
                [_binaries.Server],
                _node.Environment,
                _node.LogFile,
                _node.PidFile,
                StopSignal: PosixSignal.SIGTERM,
                AfterStop: StopEpmd
            )
        );
        try
        {
            await WaitUntilReadyAsync(cancellationToken);
        }
        catch
        {
            await StopAsync();
            throw;
        }
    }

    /// <summary>SIGKILL of the broker and its children, as when the machine loses power.</summary>
    public async Task KillAsync()
    {
        await Running.KillAsync();
        Forget();
    }

    /// <summary>Deletes the broker's database: queues, messages and all. The user comes back with the next start.</summary>
    /// <exception cref="InvalidOperationException">It runs: kill or stop it first.</exception>
    public void Wipe()
    {
        if (_server is not null)
        {
            throw new InvalidOperationException("RabbitMQ is running: kill or stop it before its database is wiped.");
        }
        _node.Wipe();
    }

    /// <summary>A graceful stop, of its epmd (Erlang's port mapper) too. No error when it does not run.</summary>
    public async Task StopAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync(_options.StopDeadline);
            Forget();
        }
        // epmd outlives its node, and a broker that was killed leaves it behind.
        await OneShot.SucceedsAsync(StopEpmd);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _lock.Dispose();
    }

    private static int Given(int port) => port == 0 ? FreePort.Take() : port;

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var ready = await Condition.HoldsWithinAsync(
            _options.StartDeadline,
            async () => Running.HasExited || await AmqpProbe.IsReadyAsync(Port, cancellationToken),
            cancellationToken
        );
        if (!ready || Running.HasExited)
        {
            throw LocalServerException.WithLog($"RabbitMQ did not come up on port {Port}.", LogFile);
        }
    }

    private void Forget()
    {
        _server?.Dispose();
        _server = null;
    }
}
