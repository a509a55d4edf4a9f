using System.Net;
using System.Net.Sockets;

namespace EventStore.Tests.Proof;

/// <summary>Stands between a worker and the server, and cuts a connection between any two bytes when told to.</summary>
internal sealed class CutAnywhereProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private readonly int _serverPort;
    private readonly Task _accepting;
    private bool _fromServer;
    private int? _left;

    public CutAnywhereProxy(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Cuts the connection that carries the last of so many bytes in this direction.</summary>
    public void CutAfter(int bytes, bool fromServer)
    {
        lock (_lock)
        {
            (_left, _fromServer) = (bytes, fromServer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await _listener.AcceptTcpClientAsync(_stopping.Token), _stopping.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task Serve(TcpClient client, CancellationToken stopping)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _serverPort, stopping);
                var ended = await Task.WhenAny(
                    Pump(client, server, fromServer: false, stopping),
                    Pump(server, client, fromServer: true, stopping)
                );
                await ended;
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
            {
                // Either side has gone.
            }
        }
    }

    private async Task Pump(TcpClient from, TcpClient to, bool fromServer, CancellationToken stopping)
    {
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await from.GetStream().ReadAsync(buffer, stopping)) > 0)
        {
            var passed = Passed(read, fromServer);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, passed), stopping);
            if (passed < read)
            {
                Reset(from);
                Reset(to);
                return;
            }
        }
    }

    private int Passed(int bytes, bool fromServer)
    {
        lock (_lock)
        {
            if (_left is not { } left || fromServer != _fromServer)
            {
                return bytes;
            }

            _left = bytes <= left ? left - bytes : null;
            return Math.Min(bytes, left);
        }
    }

    private static void Reset(TcpClient side) => side.Client.LingerState = new LingerOption(enable: true, seconds: 0);
}
