using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Orders.Browser.Tests.Hosting;

/// <summary>Stands between a browser and the server. While it is cut, every connection is broken and none is let in.</summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly int _serverPort;
    private readonly Task _accepting;
    private volatile bool _isCut;

    private CuttableLine(Uri server)
    {
        _serverPort = server.Port;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = Accept();
    }

    public Uri Address { get; }

    public static CuttableLine To(Uri server) => new(server);

    public void Cut()
    {
        _isCut = true;
        foreach (var connection in _open.Keys)
        {
            Reset(connection);
        }
    }

    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        Cut();
        _stopping.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await _listener.AcceptTcpClientAsync(_stopping.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            // Closed.
        }
    }

    private async Task Serve(TcpClient browser)
    {
        using var server = new TcpClient();
        _open.TryAdd(browser, 0);
        try
        {
            if (_isCut)
            {
                Reset(browser);
                return;
            }

            await server.ConnectAsync(IPAddress.Loopback, _serverPort);
            using (browser)
            {
                var (up, down) = (browser.GetStream(), server.GetStream());
                await Task.WhenAny(up.CopyToAsync(down), down.CopyToAsync(up));
            }
        }
        catch (Exception end) when (end is IOException or SocketException or InvalidOperationException)
        {
            // Cut, or either side has gone.
        }
        finally
        {
            _open.TryRemove(browser, out _);
        }
    }

    private static void Reset(TcpClient connection)
    {
        try
        {
            connection.LingerState = new LingerOption(enable: true, seconds: 0);
            connection.Close();
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or NullReferenceException)
        {
            // It ended by itself meanwhile.
        }
    }
}
