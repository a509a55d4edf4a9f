using System.Net.Sockets;
using System.Text;

namespace Orders.Bench.Watching.Service;

/// <summary>
/// Has the garbage collector of another process of .NET collect everything, which it does for whoever asks for a snapshot of its heap
/// (the runtime's diagnostic IPC protocol, dotnet/diagnostics). What is left in memory then is in use.
/// </summary>
internal static class Collection
{
    private const string Provider = "Microsoft-Windows-DotNETRuntime";
    private const byte EventPipe = 2;
    private const byte CollectTracing = 3;
    private const byte StopTracing = 1;

    /// <summary>The runtime's keyword for snapshots of the heap, with those that it needs.</summary>
    private const long HeapSnapshot = 0x1980001;
    private const int Verbose = 5;
    private const int NetTrace = 1;
    private const int BufferMegabytes = 64;

    /// <summary>How long it is listened to: the collection comes first, and the snapshot that follows is of no interest.</summary>
    private static readonly TimeSpan Listening = TimeSpan.FromSeconds(5);

    public static async Task Induce(int process, CancellationToken cancellationToken)
    {
        using var session = await Ask(process, CollectTracing, Settings(), cancellationToken);
        var id = new byte[sizeof(long)];
        await session.ReadExactlyAsync(id, cancellationToken);
        await Drain(session, cancellationToken);
        using var end = await Ask(process, StopTracing, id, cancellationToken);
        await Drain(session, cancellationToken);
    }

    /// <returns>The answer, behind its header.</returns>
    private static async Task<NetworkStream> Ask(int process, byte command, byte[] payload, CancellationToken cancellationToken)
    {
        const int HeaderSize = 20;
        var path = Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").Single();
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
        var stream = new NetworkStream(socket, ownsSocket: true);
        using var message = new MemoryStream();
        using (var writer = new BinaryWriter(message))
        {
            writer.Write("DOTNET_IPC_V1\0"u8);
            writer.Write((ushort)(HeaderSize + payload.Length));
            writer.Write(EventPipe);
            writer.Write(command);
            writer.Write((ushort)0);
            writer.Write(payload);
        }

        await stream.WriteAsync(message.ToArray(), cancellationToken);
        await stream.ReadExactlyAsync(new byte[HeaderSize], cancellationToken);
        return stream;
    }

    private static byte[] Settings()
    {
        using var settings = new MemoryStream();
        using (var writer = new BinaryWriter(settings, Encoding.Unicode))
        {
            writer.Write(BufferMegabytes);
            writer.Write(NetTrace);
            // No rundown of methods at the end.
            writer.Write(false);
            // One provider.
            writer.Write(1);
            writer.Write(HeapSnapshot);
            writer.Write(Verbose);
            writer.Write(Provider.Length + 1);
            writer.Write(Encoding.Unicode.GetBytes($"{Provider}\0"));
            // It takes no arguments.
            writer.Write(0);
        }

        return settings.ToArray();
    }

    private static async Task Drain(NetworkStream session, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(Listening);
        try
        {
            await session.CopyToAsync(Stream.Null, enough.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // What else it says is not needed.
        }
    }
}
