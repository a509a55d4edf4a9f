using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Orders.LocalServers;

/// <summary>
/// Ports of 127.0.0.1 that a server can bind again after it was killed. They lie below Linux's ephemeral range (32768 and up): in that range a
/// client that reconnects while the server is away can be given the server's own port and so take it.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int AfterLast = 32_000;

    public static int Take()
    {
        int port;
        do
        {
            port = RandomNumberGenerator.GetInt32(First, AfterLast);
        } while (!IsFree(port));
        return port;
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
