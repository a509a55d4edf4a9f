using Orders.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Orders.Cli.DeadLetters;

internal static class DeadLetterTables
{
    public static Table Of(DeadLetterPage page)
    {
        var table = Tables.Of("letter", "state", "at", "queue", "message", "subject", "why", "error");
        foreach (var letter in page.Items)
        {
            table.Add(
                $"{letter.Id}",
                letter.State,
                Show.Instant(letter.At),
                letter.Queue,
                letter.MessageType,
                $"{letter.SubjectId}",
                letter.Reason,
                letter.Error
            );
        }

        return table;
    }

    public static Table Of(DecidedDeadLetter letter) => Tables.OfFacts(("letter", $"{letter.Id}"), ("state", letter.State));

    public static IRenderable Of(DeadLetter letter)
    {
        var facts = Tables.OfFacts(
            ("letter", $"{letter.Id}"),
            ("state", letter.State),
            ("why", letter.Reason),
            ("queue", letter.Queue),
            ("message", $"{letter.MessageType} {letter.MessageId}"),
            ("subject", $"{letter.SubjectId}"),
            ("tries", $"{letter.Tries}, after {letter.Round} replays"),
            ("error", letter.Error is { } error ? $"{error.Type}: {error.Message}" : null),
            ("trace id", letter.TraceId),
            ("at", Show.Instant(letter.At)),
            ("replayable", letter.Replayable ? "yes" : "no, its body was too large to be kept whole"),
            ("body", $"{letter.Body.Size} bytes{(letter.Body.IsCut ? ", cut" : "")}")
        );
        var steps = Tables.Of("state", "at", "who", "reason");
        foreach (var step in letter.History)
        {
            steps.Add(step.State, Show.Instant(step.At), step.Who, step.Reason);
        }

        return new Rows(facts, new Text(Plain.Of(letter.Body.Content)), Text.Empty, steps);
    }
}
