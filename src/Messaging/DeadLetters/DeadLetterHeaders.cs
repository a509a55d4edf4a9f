using System.Globalization;
using MassTransit;
using Orders.Contracts;

namespace Orders.Messaging.DeadLetters;

internal static class DeadLetterHeaders
{
    /// <summary>On a replayed message: how often it has been replayed by then.</summary>
    public const string Round = "Dead-Letter-Round";

    private const string TransportPrefix = "RabbitMQ-";

    // These say of the delivery, and not of the message, or go with a message by themselves.
    private static readonly HashSet<string> Left = new(StringComparer.OrdinalIgnoreCase)
    {
        Round,
        MessageHeaders.MessageId,
        MessageHeaders.ContentType,
        MessageHeaders.TransportSentTime,
        nameof(SendContext.CorrelationId),
    };

    public static IReadOnlyDictionary<string, string> Keep(Headers headers, int limit)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in headers.GetAll())
        {
            if (!Left.Contains(name) && !name.StartsWith(TransportPrefix, StringComparison.Ordinal))
            {
                var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                kept[StorableText.Of(name, limit)] = StorableText.Of(text, limit);
            }
        }

        return kept;
    }

    public static int RoundOf(Headers headers) =>
        headers.TryGetHeader(Round, out var value)
        && int.TryParse(
            Convert.ToString(value, CultureInfo.InvariantCulture),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var round
        )
            ? round
            : 0;

    public static void Restore(SendHeaders headers, MessageDeadLettered letter, int round)
    {
        foreach (var (name, value) in letter.Headers)
        {
            headers.Set(name, value);
        }

        headers.Set(Round, round.ToString(CultureInfo.InvariantCulture));
    }
}
