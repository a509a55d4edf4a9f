using System.CommandLine;
using Orders.Cli.Connecting;

namespace Orders.Cli.Ordering;

/// <summary><c>orders list</c>.</summary>
internal static class ListCommand
{
    private static readonly Option<Guid?> User = new("--user") { Description = "Of this user alone." };

    private static readonly Option<string?> Status = new("--status")
    {
        Description = "Submitted, Completed, Rejected, Cancelled or Returned.",
    };

    private static readonly Option<string?> From = new("--from")
    {
        Description = "Submitted at or after this instant, such as 2026-01-31T12:00:00Z.",
    };

    private static readonly Option<string?> To = new("--to") { Description = "Submitted before this instant." };

    private static readonly Option<string?> Reference = new("--reference") { Description = "Of this reference." };

    private static readonly ListOptions Page = new();

    public static Command Create()
    {
        var command = new Command("list", "Lists orders, the newest first.") { User, Status, From, To, Reference };
        Page.AddTo(command);
        Runner.SetAction(command, List);
        return command;
    }

    private static async Task<ExitCode> List(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = Query.Of(
            "/orders",
            [
                ("userId", parsed.GetValue(User)),
                ("status", parsed.GetValue(Status)),
                ("from", parsed.GetValue(From)),
                ("to", parsed.GetValue(To)),
                ("reference", parsed.GetValue(Reference)),
                .. Page.Of(parsed),
            ]
        );
        var answer = await session.Orders.Get(path, cancellationToken);
        var page = answer.As<OrderPage>();
        session.Output.Write(answer.Json, () => OrderTables.Of(page));
        ListOptions.TellOfMore(session, page.Next);
        return ExitCode.Done;
    }
}
