using System.Security.Cryptography;
using System.Text;

namespace Orders.Messaging.Consumers;

/// <summary>
/// Ids of units that follow from a message: the same message handled by the same consumer is the same unit, which the log
/// appends once. Name-based UUIDs, version 5 of RFC 9562.
/// </summary>
public static class UnitIds
{
    /// <param name="messageId">The namespace.</param>
    /// <param name="consumer">The name: who handles the message.</param>
    public static Guid From(Guid messageId, string consumer)
    {
        const int guidBytes = 16;
        var name = new byte[guidBytes + Encoding.UTF8.GetByteCount(consumer)];
        messageId.TryWriteBytes(name, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(consumer, name.AsSpan(guidBytes));

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The RFC prescribes SHA-1; nothing is kept secret by it.
        SHA1.HashData(name, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..guidBytes], bigEndian: true);
    }
}
