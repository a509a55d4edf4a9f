using System.CommandLine;
using Orders.Cli.Connecting;

namespace Orders.Cli.Ordering;

/// <summary><c>orders submit</c>.</summary>
internal static class SubmitCommand
{
    private static readonly Option<Guid?> User = new("--user") { Description = "Whom the order is for." };

    private static readonly Option<string?> Currency = new("--currency") { Description = "ISO 4217, such as GBP." };

    private static readonly Option<LineText[]> Lines = new("--line")
    {
        Description =
            "SKU:QUANTITY, at the catalogue's price, or SKU:QUANTITY@PRICE in minor units (1250 is 12.50 pounds); once for each line.",
        CustomParser = LineText.Parse,
    };

    private static readonly Option<string?> Reference = new("--reference") { Description = "Your own name for the order." };

    private static readonly Option<string?> File = new("--file")
    {
        Description = "The order as JSON, as POST /orders takes it, instead of the options above; - is the standard input.",
    };

    private static readonly Option<string?> Key = OrderOptions.IdempotencyKey();

    private static readonly Option<bool> Wait = new("--wait")
    {
        Description = "Follow the order to its end: exit code 0 where it is completed, 1 where it is rejected or cancelled.",
    };

    private static readonly Option<TimeSpan> TimeLimit = OrderOptions.TimeLimit();

    public static Command Create()
    {
        var command = new Command("submit", "Submits an order.") { User, Currency, Lines, Reference, File, Key, Wait, TimeLimit };
        command.Validators.Add(result =>
        {
            var isGiven = new Option[] { User, Currency, Lines, Reference }.Where(option => result.GetResult(option) is not null);
            if (result.GetResult(File) is not null && isGiven.FirstOrDefault() is { } other)
            {
                result.AddError($"Give --file or {other.Name}: the file holds the whole order.");
            }
            else if (result.GetResult(File) is null && (result.GetResult(Currency) is null || result.GetResult(Lines) is null))
            {
                result.AddError("Give --currency and at least one --line, or the order as --file.");
            }
        });
        Runner.SetAction(command, Submit);
        return command;
    }

    private static async Task<ExitCode> Submit(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var body = parsed.GetValue(File) is { } file
            ? await OrderFile.Read(file, session.Surroundings.In, cancellationToken)
            : LineText.Order(
                parsed.GetValue(User),
                parsed.GetValue(Currency)!,
                parsed.GetValue(Lines)!,
                parsed.GetValue(Reference)
            );
        var orders = session.Orders;
        var key = OrderOptions.KeyOf(session, parsed.GetValue(Key));
        var answer = await orders.Post("/orders", body, new Conditions(key), cancellationToken);
        var submitted = answer.As<ChangedOrder>();
        if (!parsed.GetValue(Wait))
        {
            session.Output.Write(answer.Json, () => OrderTables.Of(submitted));
            return ExitCode.Done;
        }

        session.Output.Note($"Order {submitted.Id} is accepted; waiting for its end.");
        var end = await OrderEnd.Wait(orders, submitted.Id, _ => { }, parsed.GetValue(TimeLimit), cancellationToken);
        session.Output.Write(end.Json, () => OrderTables.Of(end.Order));
        return end.Order.Outcome;
    }
}
