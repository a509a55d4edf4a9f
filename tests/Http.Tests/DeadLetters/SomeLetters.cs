using EventStore;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.DeadLetters;

internal static class SomeLetters
{
    public const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    public static MessageDeadLettered Failed(string queue = "stock", string type = "ReserveStock", bool cut = false) =>
        new(
            Guid.CreateVersion7(),
            Round: 0,
            DeadLetterReason.Failed,
            queue,
            type,
            MessageId: Guid.CreateVersion7(),
            SubjectId: Guid.CreateVersion7(),
            new DeadLetterBody("{}", DeadLetterBody.Text, "application/json", Size: 2, cut),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Who"] = "order-saga" },
            new DeadLetterError("System.FormatException", "broken", "at Stock"),
            Tries: 5,
            $"00-{TraceId}-b7ad6b7169203331-01",
            Origin: null
        );

    public static async Task<MessageDeadLettered> PutAside(this IEventLog log, MessageDeadLettered letter)
    {
        await log.Append(DeadLetterStreams.Of(letter.DeadLetterId), letter);
        return letter;
    }
}
