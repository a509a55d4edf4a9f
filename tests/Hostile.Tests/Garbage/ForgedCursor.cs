using System.Buffers.Text;
using System.Text;

namespace Orders.Hostile.Tests.Garbage;

/// <summary>Cursors as lists give them, opaque in base64, with keys that no list gave.</summary>
internal static class ForgedCursor
{
    public static string Of(Random r) =>
        r.Next(4) switch
        {
            0 => $"{r.Word()}{r.Pick("=", "==", "+/", "*", "-_-")}",
            1 => Base64Url.EncodeToString(WireBytes(r)),
            _ => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{r.Pick("orders", "sagas", "stock", "users", "")}:{Key(r)}")),
        };

    private static string Key(Random r) =>
        r.Pick(
            $"{r.Pick("0", "-1", "3155378975999999999", "9223372036854775807", $"{r.NextInt64()}")}:{r.Uuid()}",
            $"{r.Uuid()}",
            $"{Guid.Empty}",
            "",
            ":",
            "\0",
            "' OR 1=1 --",
            r.Repeat("A", 65, 900),
            "\U0010FFFF"
        );

    private static byte[] WireBytes(Random r)
    {
        var bytes = new byte[r.Next(1, 60)];
        r.NextBytes(bytes);
        return bytes;
    }
}
