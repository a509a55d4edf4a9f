using System.Net.Sockets;

namespace Orders.Hostile.Tests.Wire;

/// <summary>One connection to the server, opened anew whenever it has been closed or is no longer to be trusted.</summary>
internal sealed class Connection(Uri server) : IDisposable
{
    private static readonly TimeSpan BetweenSlowBytes = TimeSpan.FromMilliseconds(500);
    private const int Megabytes = 100;

    private TcpClient? _client;
    private AnswerReader? _reader;

    /// <param name="breaksHttp">
    /// Lets the server cut its answer off, and closes the connection afterwards: what is left on it could be taken for
    /// another request.
    /// </param>
    /// <exception cref="TimeoutException">No answer came, nor the connection's end.</exception>
    /// <exception cref="EndOfStreamException">A request that keeps to HTTP had its answer cut off.</exception>
    public async Task<Answer> Exchange(WireRequest request, bool breaksHttp, TimeSpan deadline)
    {
        var forget = breaksHttp;
        using var limit = new CancellationTokenSource(deadline);
        try
        {
            var isFresh = _client is null;
            var answer = await ExchangeOnce(request, limit);
            if (answer.IsClosed && !isFresh)
            {
                // The server closed it after the answer before, which it may do without a word.
                Dispose();
                answer = await ExchangeOnce(request, limit);
            }

            forget |= answer.IsClosed || answer.WillClose;
            return answer;
        }
        catch (EndOfStreamException) when (breaksHttp)
        {
            return Answer.Closed;
        }
        catch (EndOfStreamException)
        {
            forget = true;
            throw;
        }
        catch (OperationCanceledException e)
        {
            forget = true;
            throw new TimeoutException($"No answer within {deadline}.", e);
        }
        finally
        {
            if (forget)
            {
                Dispose();
            }
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        _client = null;
    }

    private async Task<Answer> ExchangeOnce(WireRequest request, CancellationTokenSource limit)
    {
        var stream = await Open(limit.Token);
        // The server may answer, and close, before it has heard everything.
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var sending = Send(stream, request, answered.Token);
        var answer = await Receive(request, limit.Token);
        var isHeardOut = sending.IsCompleted;
        await answered.CancelAsync();
        await sending;
        if (!isHeardOut)
        {
            Dispose();
        }

        return answer;
    }

    private async Task<NetworkStream> Open(CancellationToken cancellationToken)
    {
        if (_client is null)
        {
            _client = new TcpClient { NoDelay = true };
            await _client.ConnectAsync(server.Host, server.Port, cancellationToken);
            _reader = new AnswerReader(_client.GetStream());
        }

        return _client.GetStream();
    }

    private async Task<Answer> Receive(WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await _reader!.Read(request.Method, cancellationToken);
        }
        catch (IOException reset) when (reset.InnerException is SocketException)
        {
            return Answer.Closed;
        }
    }

    private async Task Send(NetworkStream stream, WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = request.Bytes();
            var atOnce =
                request.Delivery is Delivery.Slowly
                    ? bytes.Length - (request.Body ?? WireText.OfBytes(bytes)).Length
                    : bytes.Length;
            await stream.WriteAsync(bytes.AsMemory(0, atOnce), cancellationToken);
            await Trickle(stream, bytes.AsMemory(atOnce), cancellationToken);
            if (request.Delivery is Delivery.ThenHangUp)
            {
                _client!.Client.Shutdown(SocketShutdown.Send);
            }

            if (request.Delivery is Delivery.ThenAHundredMegabytes)
            {
                await Flood(stream, cancellationToken);
            }
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException)
        {
            // The answer, or its absence, tells the rest.
        }
    }

    private static async Task Trickle(NetworkStream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < bytes.Length; sent++)
        {
            await Task.Delay(BetweenSlowBytes, cancellationToken);
            await stream.WriteAsync(bytes.Slice(sent, 1), cancellationToken);
        }
    }

    // In chunks, which a server that was told a length takes for content.
    private static async Task Flood(NetworkStream stream, CancellationToken cancellationToken)
    {
        var chunk = WireText.Bytes($"10000\r\n{new string(' ', 0x10000)}\r\n");
        for (var sent = 0; sent < Megabytes * 16; sent++)
        {
            await stream.WriteAsync(chunk, cancellationToken);
        }
    }
}
