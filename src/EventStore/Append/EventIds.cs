using System.Buffers.Binary;

namespace EventStore.Append;

/// <summary>An event's id follows from its unit's, so that the ids of a unit can be told without reading it.</summary>
public static class EventIds
{
    /// <summary>The first event (index 0) bears the unit's own id.</summary>
    public static Guid Of(Guid unitId, int index)
    {
        if (index == 0)
        {
            return unitId;
        }

        Span<byte> bytes = stackalloc byte[16];
        unitId.TryWriteBytes(bytes, bigEndian: true, out _);
        var tail = bytes[12..];
        BinaryPrimitives.WriteUInt32BigEndian(tail, unchecked(BinaryPrimitives.ReadUInt32BigEndian(tail) + (uint)index));
        return new Guid(bytes, bigEndian: true);
    }
}
