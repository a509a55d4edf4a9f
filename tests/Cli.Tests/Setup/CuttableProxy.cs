using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Orders.Cli.Tests.Setup;

/// <summary>Stands between the command and a shop; while it is cut, whoever is connected is thrown out, and nobody gets in.</summary>
internal sealed class CuttableProxy : IAsyncDisposable
{
    private readonly int _server;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _connected = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _accepting;
    private volatile bool _isCut;
    private int _refused;
    private long _answered;

    public CuttableProxy(Shop shop)
    {
        _server = shop.Address.Port;
        _listener.Start();
        _accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Bytes that the shop has answered with.</summary>
    public long Answered => Interlocked.Read(ref _answered);

    /// <summary>Connections that were not let in.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public void Cut()
    {
        _isCut = true;
        foreach (var client in _connected.Keys)
        {
            client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Close();
        }
    }

    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Cut();
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
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                if (_isCut)
                {
                    Interlocked.Increment(ref _refused);
                    client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                    client.Close();
                    continue;
                }

                _ = Serve(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server);
                _connected[client] = true;
                var (asking, answering) = (client.GetStream(), server.GetStream());
                await Task.WhenAny(
                    Pass(asking, answering, _ => { }),
                    Pass(answering, asking, bytes => Interlocked.Add(ref _answered, bytes))
                );
            }
            catch (Exception end) when (end is IOException or SocketException or InvalidOperationException)
            {
                // Cut.
            }
            finally
            {
                _connected.TryRemove(client, out _);
            }
        }
    }

    private async Task Pass(NetworkStream from, NetworkStream to, Action<int> passed)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await from.ReadAsync(buffer, _stopping.Token)) > 0)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
                passed(read);
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
