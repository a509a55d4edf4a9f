using System.Globalization;
using System.Net.Sockets;

namespace Orders.Hostile.Tests.Wire;

/// <summary>Reads answers of HTTP/1.1 off a socket.</summary>
internal sealed class AnswerReader(NetworkStream stream)
{
    private const string Chunked = "chunked";
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _next;
    private int _end;

    /// <param name="method">Of the request: an answer to HEAD has no body.</param>
    /// <exception cref="EndOfStreamException">The answer was cut off within its body.</exception>
    public async Task<Answer> Read(string method, CancellationToken cancellationToken)
    {
        while (true)
        {
            var head = new List<string>();
            while (await Line(cancellationToken) is { Length: > 0 } line)
            {
                head.Add(line);
            }

            if (head.Count == 0)
            {
                return Answer.Closed;
            }

            var answer = new Answer(Status(head[0]), string.Join("\r\n", head), []);
            if (answer.Status >= 200)
            {
                return HasBody(method, answer.Status) ? answer with { Body = await Body(answer, cancellationToken) } : answer;
            }
        }
    }

    private static int Status(string line) =>
        line.Split(' ') is ["HTTP/1.1", var status, ..]
            ? int.Parse(status, CultureInfo.InvariantCulture)
            : throw new InvalidDataException($"This is no status line: {line}");

    private static bool HasBody(string method, int status) => method != "HEAD" && status is not (204 or 304);

    private async Task<byte[]> Body(Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Header("Transfer-Encoding") != Chunked)
        {
            return await Bytes(
                int.Parse(answer.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture),
                cancellationToken
            );
        }

        var body = new List<byte>();
        while (true)
        {
            var line =
                await Line(cancellationToken)
                ?? throw new EndOfStreamException($"The body ended after {body.Count} bytes, without its last chunk.");
            var size = int.Parse(line, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            body.AddRange(await Bytes(size, cancellationToken));
            await Line(cancellationToken);
            if (size == 0)
            {
                return [.. body];
            }
        }
    }

    // Null at the end of the stream.
    private async Task<string?> Line(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (await Fill(cancellationToken))
        {
            var next = _buffer[_next++];
            if (next == '\n')
            {
                return WireText.OfBytes([.. line]).TrimEnd('\r');
            }

            line.Add(next);
        }

        return null;
    }

    private async Task<byte[]> Bytes(int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        for (var read = 0; read < count; )
        {
            if (!await Fill(cancellationToken))
            {
                throw new EndOfStreamException($"The body ended after {read} of {count} bytes.");
            }

            var piece = Math.Min(count - read, _end - _next);
            Array.Copy(_buffer, _next, bytes, read, piece);
            _next += piece;
            read += piece;
        }

        return bytes;
    }

    private async Task<bool> Fill(CancellationToken cancellationToken)
    {
        if (_next == _end)
        {
            (_next, _end) = (0, await stream.ReadAsync(_buffer, cancellationToken));
        }

        return _next < _end;
    }
}
