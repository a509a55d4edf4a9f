using Orders.Contracts;

namespace Orders.ServiceDefaults.DeadLetters;

internal static class DeadLetterDecider
{
    /// <exception cref="DomainException">The letter is not waiting, or is not whole.</exception>
    public static DeadLetterReplayed Replay(DeadLetter state)
    {
        RequireWaiting(state);
        var letter = state.Letter;
        // An event that could not be published is still whole in the log.
        return letter is { Body.IsCut: true, Origin: null }
            ? throw Refused(
                "dead-letter-cut",
                $"Its body of {letter.Body.Size} bytes was too large to be kept whole (Messaging:DeadLetters:LargestBody): have its sender send it again."
            )
            : new DeadLetterReplayed(letter.DeadLetterId, letter.Round + 1, letter with { Error = null });
    }

    /// <exception cref="DomainException">The letter is not waiting.</exception>
    public static DeadLetterDiscarded Discard(DeadLetter state, string reason)
    {
        RequireWaiting(state);
        return new DeadLetterDiscarded(state.Letter.DeadLetterId, reason);
    }

    private static void RequireWaiting(DeadLetter state)
    {
        switch (state.State)
        {
            case DeadLetterState.Replayed:
                throw Refused("dead-letter-replayed", "It has been replayed already; should it fail again, it is waiting again.");
            case DeadLetterState.Discarded:
                throw Refused("dead-letter-discarded", "It has been discarded.");
            default:
                break;
        }
    }

    private static DomainException Refused(string code, string message) => new(Refusal.Conflict, code, field: "", message);
}
