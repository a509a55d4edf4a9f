using System.CommandLine;
using Orders.Cli.Sagas;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Orders.Cli.Ordering;

/// <summary><c>orders show ID</c>.</summary>
internal static class ShowCommand
{
    private static readonly Argument<Guid> Id = OrderOptions.Id();

    private static readonly Option<bool> WithHistory = new("--history")
    {
        Description = "And every event of the order, with who caused it.",
    };

    public static Command Create()
    {
        var command = new Command("show", "Shows an order, its lines and its saga.") { Id, WithHistory };
        Runner.SetAction(command, Show);
        return command;
    }

    private static async Task<ExitCode> Show(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (path, orders) = ($"/orders/{parsed.GetValue(Id)}", session.Orders);
        var order = await orders.Get(path, cancellationToken);
        var saga = await orders.Get($"{path}/saga", cancellationToken);
        var history = parsed.GetValue(WithHistory) ? await orders.Get($"{path}/history", cancellationToken) : null;
        session.Output.Write(
            $"{{\"order\":{order.Json},\"saga\":{saga.Json}{(history is null ? "" : $",\"history\":{history.Json}")}}}",
            () =>
            {
                IRenderable[] parts = [OrderTables.Of(order.As<Order>()), Text.Empty, SagaTables.Of(saga.As<Saga>())];
                return new Rows(history is null ? parts : [.. parts, Text.Empty, OrderTables.Of(history.As<History>())]);
            }
        );
        return ExitCode.Done;
    }
}
