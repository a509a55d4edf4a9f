using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Orders.Cli.Connecting;
using Orders.Cli.Terminal;

namespace Orders.Cli.Ordering;

/// <summary><c>orders return ID</c>.</summary>
internal static class ReturnCommand
{
    private static readonly Argument<Guid> Id = OrderOptions.Id();
    private static readonly Option<string> Reason = OrderOptions.Reason();

    private static readonly Option<ReturnedLine[]?> Lines = new("--line")
    {
        Description = "LINE:QUANTITY, lines counted from 0 as orders show has them; once for each. All that is left without it.",
        CustomParser = Parse,
    };

    private static readonly Option<string?> Key = OrderOptions.IdempotencyKey();
    private static readonly Option<long?> IfVersion = OrderOptions.IfVersion();

    public static Command Create()
    {
        var command = new Command("return", "Takes a completed order, or part of it, back: money, goods and limit.")
        {
            Id,
            Reason,
            Lines,
            Key,
            IfVersion,
        };
        Runner.SetAction(command, Return);
        return command;
    }

    private static async Task<ExitCode> Return(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (id, orders) = (parsed.GetValue(Id), session.Orders);
        var body = JsonSerializer.Serialize(
            new { reason = parsed.GetValue(Reason), lines = parsed.GetValue(Lines) },
            JsonSerializerOptions.Web
        );
        var conditions = new Conditions(OrderOptions.KeyOf(session, parsed.GetValue(Key)), parsed.GetValue(IfVersion));
        var answer = await orders.Post($"/orders/{id}/return", body, conditions, cancellationToken);
        var accepted = answer.As<AcceptedReturn>();
        var currency = session.Output.IsJson ? null : await CurrencyOf(id, orders, cancellationToken);
        session.Output.Write(
            answer.Json,
            () =>
                Tables.OfFacts(
                    ("order", $"{accepted.Id}"),
                    ("return", $"{accepted.ReturnId}"),
                    ("refund", currency is null ? $"{accepted.Refund} minor units" : Show.Money(accepted.Refund, currency)),
                    ("version", $"{accepted.Version}")
                )
        );
        return ExitCode.Done;
    }

    /// <summary>Null where it cannot be told: the return is accepted all the same.</summary>
    private static async Task<string?> CurrencyOf(Guid id, ApiClient orders, CancellationToken cancellationToken)
    {
        try
        {
            return (await orders.Get($"/orders/{id}", cancellationToken)).As<Order>().Currency;
        }
        catch (UnavailableException)
        {
            return null;
        }
    }

    private static ReturnedLine[]? Parse(ArgumentResult result)
    {
        List<ReturnedLine> lines = [];
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            if (
                text.Split(':') is not [var line, var quantity]
                || !int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                || !int.TryParse(quantity, NumberStyles.None, CultureInfo.InvariantCulture, out var pieces)
            )
            {
                result.AddError($"'{text}' is no part of an order: give LINE:QUANTITY, such as 0:2.");
                return null;
            }

            lines.Add(new(index, pieces));
        }

        return [.. lines];
    }
}
