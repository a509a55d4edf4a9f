namespace Orders.Cli.DeadLetters;

/// <summary>A dead letter as the API has it, as far as it is shown.</summary>
internal sealed record DeadLetter(
    Guid Id,
    string State,
    string Reason,
    string? Queue,
    string? MessageType,
    Guid? MessageId,
    Guid? SubjectId,
    int Tries,
    int Round,
    DeadLetterError? Error,
    DeadLetterBody Body,
    string? TraceId,
    bool Replayable,
    DateTimeOffset At,
    IReadOnlyList<DeadLetterStep> History
);

internal sealed record DeadLetterError(string Type, string Message);

internal sealed record DeadLetterBody(string Content, string Encoding, long Size, bool IsCut);

internal sealed record DeadLetterStep(string State, DateTimeOffset At, string? Who, string? Reason);

internal sealed record DeadLetterPage(IReadOnlyList<ListedDeadLetter> Items, string? Next);

internal sealed record ListedDeadLetter(
    Guid Id,
    string State,
    string Reason,
    string? Queue,
    string? MessageType,
    Guid? SubjectId,
    string? Error,
    int Tries,
    int Round,
    DateTimeOffset At
);

internal sealed record DecidedDeadLetter(Guid Id, string State);
