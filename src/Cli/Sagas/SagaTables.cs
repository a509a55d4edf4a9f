using Orders.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Orders.Cli.Sagas;

internal static class SagaTables
{
    public static IRenderable Of(Saga saga)
    {
        var facts = Tables.OfFacts(
            ("saga", saga.State),
            ("attention", saga.NeedsAttention ? saga.Attention ?? "needed" : null),
            ("waits for", saga.Pending?.ToString()),
            ("asks again", saga.Deadline is { } next ? Show.Instant(next.Since.AddSeconds(next.DelaySeconds)) : null)
        );
        var steps = Tables.Of("position", "at", "from", "to", "because of");
        foreach (var step in saga.Transitions)
        {
            steps.Add($"{step.Position}", Show.Instant(step.At), step.From, step.To, step.Trigger);
        }

        return new Rows(facts, Text.Empty, steps);
    }

    public static Table Of(IEnumerable<ListedSaga> sagas)
    {
        var table = Tables.Of("order", "state", "since", "waits for", "attention");
        foreach (var saga in sagas)
        {
            var pending = saga.PendingCommand is { } command ? new PendingCommand(command, saga.Attempt ?? 1) : null;
            table.Add(
                $"{saga.OrderId}",
                saga.State,
                Show.Instant(saga.Since),
                pending?.ToString(),
                saga.NeedsAttention ? saga.Attention ?? "needed" : ""
            );
        }

        return table;
    }

    /// <summary>The same for a terminal of 80 columns.</summary>
    public static Table Narrow(IEnumerable<ListedSaga> sagas)
    {
        const int wrapsFrom = 3;
        var table = Tables.Of("order", "state", "since", "waits for");
        foreach (var column in table.Columns.Take(wrapsFrom))
        {
            column.NoWrap = true;
        }

        foreach (var saga in sagas)
        {
            table.Add(
                $"{saga.OrderId}",
                saga.State,
                Show.Time(saga.Since),
                saga.NeedsAttention ? $"{saga.PendingCommand} ! {saga.Attention}" : saga.PendingCommand
            );
        }

        return table;
    }

    /// <summary>A line for somebody who waits.</summary>
    public static string Line(SagaChange change) =>
        $"{Show.Instant(change.At)}  {change.From} -> {change.To}  because of {change.Trigger}"
        + (change.Pending is { } pending ? $", waits for {pending}" : "")
        + (change.NeedsAttention ? $", needs attention: {change.Attention}" : "");
}
