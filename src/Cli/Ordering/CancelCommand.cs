using System.CommandLine;
using Orders.Cli.Connecting;

namespace Orders.Cli.Ordering;

/// <summary><c>orders cancel ID</c>.</summary>
internal static class CancelCommand
{
    private static readonly Argument<Guid> Id = OrderOptions.Id();
    private static readonly Option<string> Reason = OrderOptions.Reason();
    private static readonly Option<long?> IfVersion = OrderOptions.IfVersion();

    public static Command Create()
    {
        var command = new Command(
            "cancel",
            "Asks for an order to be called off, which its saga settles; until its goods have left."
        )
        {
            Id,
            Reason,
            IfVersion,
        };
        Runner.SetAction(command, Cancel);
        return command;
    }

    private static async Task<ExitCode> Cancel(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var answer = await session.Orders.Post(
            $"/orders/{parsed.GetValue(Id)}/cancellation",
            new { reason = parsed.GetValue(Reason) },
            cancellationToken,
            new Conditions(Version: parsed.GetValue(IfVersion))
        );
        session.Output.Write(answer.Json, () => OrderTables.Of(answer.As<ChangedOrder>()));
        return ExitCode.Done;
    }
}
