using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EventStore.Tests.Outages;

internal enum Cut
{
    /// <summary>The commit never reaches the server.</summary>
    BeforeTheCommit,

    /// <summary>The server commits and its answer is lost.</summary>
    AfterTheCommit,
}

/// <summary>Stands between a log and its server, and cuts a connection in mid-commit when told to.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    // Ours sends a whole transaction at once, Marten a commit of its own behind what it has written in lower case.
    private static readonly string[] Commits = ["INSERT INTO notes.mt_events", "COMMIT\0"];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _serverPort;
    private readonly Task _accepting;
    private Cut _cut;
    private int _cutsLeft;
    private int _cuts;

    public CuttingProxy(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool HasCut => Volatile.Read(ref _cuts) > 0;

    public void CutNextCommit(Cut cut)
    {
        _cut = cut;
        Volatile.Write(ref _cutsLeft, 1);
    }

    /// <summary>Lets nobody in any more, as when the server has gone for good.</summary>
    public void Close() => _listener.Stop();

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
                _ = Serve(await _listener.AcceptTcpClientAsync(_stopping.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Closed.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _serverPort);
                var answered = new TaskCompletionSource();
                var answers = PassAnswersOn(server.GetStream(), client, answered);
                await Task.WhenAny(PassOn(client, server.GetStream(), answered.Task), answers);
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
            {
                // Either side has gone.
            }
        }
    }

    private async Task PassOn(TcpClient client, NetworkStream server, Task answered)
    {
        var requests = client.GetStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await requests.ReadAsync(buffer, _stopping.Token)) > 0)
        {
            var sent = Encoding.ASCII.GetString(buffer, 0, read);
            if (
                !Array.Exists(Commits, commit => sent.Contains(commit, StringComparison.Ordinal))
                || Interlocked.CompareExchange(ref _cutsLeft, 0, 1) == 0
            )
            {
                await server.WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
                continue;
            }

            Interlocked.Increment(ref _cuts);
            client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Close();
            if (_cut == Cut.AfterTheCommit)
            {
                await server.WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
                await answered;
            }

            return;
        }
    }

    private async Task PassAnswersOn(NetworkStream server, TcpClient client, TaskCompletionSource answered)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await server.ReadAsync(buffer, _stopping.Token)) > 0)
        {
            if (client.Connected)
            {
                await client.GetStream().WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
            }
            else
            {
                answered.TrySetResult();
            }
        }
    }
}
