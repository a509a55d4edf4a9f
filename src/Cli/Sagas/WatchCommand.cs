using System.CommandLine;
using Orders.Cli.Connecting;
using Orders.Cli.Ordering;

namespace Orders.Cli.Sagas;

/// <summary><c>orders watch [ID]</c>.</summary>
internal static class WatchCommand
{
    /// <summary>By the service.</summary>
    private const int ListedAtMost = 200;

    private static readonly Argument<Guid?> Id = new("id")
    {
        Description = "An order, which is followed to its end; all sagas without it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> State = new("--state")
    {
        Description = "What comes into the state, stays or leaves it.",
    };

    private static readonly Option<Guid?> User = new("--user") { Description = "Sagas of this user's orders." };

    private static readonly Option<bool> NeedsAttention = new("--needs-attention")
    {
        Description = "Sagas that come to need attention, need it, or cease to.",
    };

    private static readonly Option<int> Rows = new("--rows")
    {
        Description = "Rows of the live table, those that changed last.",
        DefaultValueFactory = _ => 20,
    };

    public static Command Create()
    {
        var command = new Command(
            "watch",
            "Watches sagas live: a table, or a line of JSON for each transition with --json and into files and pipes. Ctrl-C ends it."
        )
        {
            Id,
            State,
            User,
            NeedsAttention,
            Rows,
        };
        command.Validators.Add(result =>
        {
            if (
                result.GetResult(Id) is { Tokens.Count: > 0 }
                && new Option[] { State, User, NeedsAttention }.Any(option => result.GetResult(option) is not null)
            )
            {
                result.AddError("Give an order's id or filters, not both.");
            }
        });
        Rows.Require(rows => rows is >= 1 and <= ListedAtMost, $"1 to {ListedAtMost}");
        Runner.SetAction(command, Watch);
        return command;
    }

    private static Task<ExitCode> Watch(Session session, ParseResult parsed, CancellationToken cancellationToken) =>
        parsed.GetValue(Id) is { } id ? WatchOne(session, id, cancellationToken) : WatchAll(session, parsed, cancellationToken);

    private static async Task<ExitCode> WatchOne(Session session, Guid id, CancellationToken cancellationToken)
    {
        var output = session.Output;
        var end = await OrderEnd.Wait(session.Orders, id, Tell, timeLimit: null, cancellationToken);
        return end.Order.Outcome;

        void Tell(SagaTransition transition)
        {
            if (output is { IsTerminal: true, IsJson: false })
            {
                output.WriteLine(SagaTables.Line(transition.Change));
            }
            else
            {
                output.WriteJson(transition.Json);
            }
        }
    }

    private static async Task<ExitCode> WatchAll(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (state, user) = (parsed.GetValue(State), parsed.GetValue(User));
        bool? flagged = parsed.GetValue(NeedsAttention) ? true : null;
        if (session.Output is { IsTerminal: true, IsJson: false } output)
        {
            var live = new LiveSagas(output.Console, parsed.GetValue(Rows));
            // The list cannot be asked for a user's: theirs come with their first transition.
            var from = user is null ? await live.Begin(session.Orders, state, flagged, cancellationToken) : (long?)null;
            await live.Show(Transitions(from).Follow(cancellationToken), cancellationToken);
            return ExitCode.Done;
        }

        await foreach (var transition in Transitions(after: null).Follow(cancellationToken))
        {
            session.Output.WriteJson(transition.Json);
        }

        return ExitCode.Done;

        SagaWatch Transitions(long? after) =>
            new(
                session.Orders,
                Query.Of("/sagas/watch", ("state", state), ("userId", user), ("needsAttention", flagged), ("after", after))
            );
    }
}
