using System.Security.Cryptography;
using Orders.Messaging.Consumers;

namespace Orders.Messaging.DeadLetters;

/// <summary>A message that fails on one queue is one letter, however often it is delivered.</summary>
internal static class DeadLetterIds
{
    private const int GuidBytes = 16;

    /// <param name="body">Tells messages apart that have no id.</param>
    public static Guid Of(string queue, Guid? messageId, ReadOnlySpan<byte> body) =>
        UnitIds.From(messageId ?? new Guid(SHA256.HashData(body).AsSpan(0, GuidBytes)), $"dead-letter {queue}");

    public static Guid OfEvent(Guid eventId) => UnitIds.From(eventId, "dead-letter of the relay");

    /// <summary>The unit that puts it aside, once for each replay and once before.</summary>
    public static Guid Unit(Guid deadLetterId, int round) => UnitIds.From(deadLetterId, $"round {round}");
}
