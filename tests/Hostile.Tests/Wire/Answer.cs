using System.Text;

namespace Orders.Hostile.Tests.Wire;

/// <summary>What came back, byte for byte in <see cref="WireText"/>.</summary>
/// <param name="Status">0 where the connection was closed without an answer.</param>
/// <param name="Head">Status line and headers.</param>
internal sealed record Answer(int Status, string Head, byte[] Body)
{
    public static Answer Closed { get; } = new(0, "", []);

    public bool IsClosed => Status == 0;

    public string Text => Encoding.UTF8.GetString(Body);

    public bool WillClose => string.Equals(Header("Connection"), "close", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<string> HeaderLines => Head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1);

    public string? Header(string name) =>
        HeaderLines
            .Select(line => line.Split(": ", 2))
            .FirstOrDefault(header => header[0].Equals(name, StringComparison.OrdinalIgnoreCase))
            ?.ElementAtOrDefault(1);
}
