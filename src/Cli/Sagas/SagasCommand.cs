using System.CommandLine;
using Orders.Cli.Connecting;
using Orders.Cli.Ordering;

namespace Orders.Cli.Sagas;

/// <summary><c>orders sagas</c>, <c>orders sagas retry ID</c>, <c>orders sagas resolve ID</c>.</summary>
internal static class SagasCommand
{
    private static readonly Option<string?> State = new("--state") { Description = "In this state." };

    private static readonly Option<bool> NeedsAttention = new("--needs-attention")
    {
        Description = "Only those that somebody should look at.",
    };

    private static readonly ListOptions Page = new();

    private static readonly Option<string> Settled = new("--command")
    {
        Description = "What was settled by other means: CapturePayment or RefundPayment, whichever the saga waits for.",
        Required = true,
    };

    public static Command Create()
    {
        var list = new Command("list", "Lists sagas, the latest order first.") { State, NeedsAttention };
        Page.AddTo(list);
        Runner.SetAction(list, List);
        return new Command("sagas", "Lists sagas, and operates those that need attention.")
        {
            list,
            Intervention("retry", "Has a saga ask at once for what it waits for.", resolves: false),
            Intervention("resolve", "Tells a saga that the money was taken, or given back, by other means.", resolves: true),
        };
    }

    private static async Task<ExitCode> List(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = Query.Of(
            "/sagas",
            [
                ("state", parsed.GetValue(State)),
                ("needsAttention", parsed.GetValue(NeedsAttention) ? true : null),
                .. Page.Of(parsed),
            ]
        );
        var answer = await session.Orders.Get(path, cancellationToken);
        var page = answer.As<SagaPage>();
        session.Output.Write(answer.Json, () => SagaTables.Of(page.Items));
        ListOptions.TellOfMore(session, page.Next);
        return ExitCode.Done;
    }

    private static Command Intervention(string name, string description, bool resolves)
    {
        var (id, reason, version) = (OrderOptions.Id(), OrderOptions.Reason(), OrderOptions.IfVersion());
        var command = new Command(name, description) { id, reason, version };
        if (resolves)
        {
            command.Options.Add(Settled);
        }

        Runner.SetAction(
            command,
            async (session, parsed, cancellationToken) =>
            {
                object body = resolves
                    ? new { command = parsed.GetValue(Settled), reason = parsed.GetValue(reason) }
                    : new { reason = parsed.GetValue(reason) };
                var answer = await session.Orders.Post(
                    $"/orders/{parsed.GetValue(id)}/saga/{(resolves ? "resolution" : "retry")}",
                    body,
                    cancellationToken,
                    new Conditions(Version: parsed.GetValue(version))
                );
                session.Output.Write(answer.Json, () => OrderTables.Of(answer.As<ChangedOrder>()));
                return ExitCode.Done;
            }
        );
        return command;
    }
}
