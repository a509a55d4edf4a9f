using System.Net;
using System.Net.Sockets;

namespace Orders.LocalServers.RabbitMq;

/// <summary>A broker listens last of all; one that answers the protocol header (AMQP 0-9-1, section 2.2.4) is ready.</summary>
internal static class AmqpProbe
{
    private const byte MethodFrame = 1;
    private static readonly byte[] ProtocolHeader = [.. "AMQP"u8, 0, 0, 9, 1];

    public static async Task<bool> IsReadyAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            await using var stream = client.GetStream();
            await stream.WriteAsync(ProtocolHeader, cancellationToken);
            var answer = new byte[1];
            await stream.ReadExactlyAsync(answer, cancellationToken);
            return answer[0] == MethodFrame;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }
}
