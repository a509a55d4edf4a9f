using System.CommandLine;
using Orders.Cli.Connecting;
using Orders.Cli.Ordering;

namespace Orders.Cli.DeadLetters;

/// <summary><c>orders dead-letters</c>: list, show, replay, discard.</summary>
internal static class DeadLettersCommand
{
    private static readonly Option<LetterService> Service = new("--service")
    {
        Description = "Whose they are: orders, where it is left out, or users.",
        Recursive = true,
    };

    private static readonly Option<string?> State = new("--state") { Description = "Waiting, Replayed or Discarded." };
    private static readonly Option<string?> Queue = new("--queue") { Description = "Of this queue." };
    private static readonly Option<string?> Type = new("--type") { Description = "Messages of this type." };
    private static readonly ListOptions Page = new();

    public static Command Create()
    {
        var list = new Command("list", "Lists messages that could not be handled, the latest first.") { State, Queue, Type };
        Page.AddTo(list);
        Runner.SetAction(list, List);
        return new Command("dead-letters", "Lists messages that could not be handled, and decides on them.")
        {
            Service,
            list,
            Show(),
            Replay(),
            Discard(),
        };
    }

    private static async Task<ExitCode> List(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (client, path) = Letters(session, parsed);
        var answer = await client.Get(
            Query.Of(
                path,
                [
                    ("state", parsed.GetValue(State)),
                    ("queue", parsed.GetValue(Queue)),
                    ("type", parsed.GetValue(Type)),
                    .. Page.Of(parsed),
                ]
            ),
            cancellationToken
        );
        var page = answer.As<DeadLetterPage>();
        session.Output.Write(answer.Json, () => DeadLetterTables.Of(page));
        ListOptions.TellOfMore(session, page.Next);
        return ExitCode.Done;
    }

    private static Command Show()
    {
        var id = Id();
        var command = new Command("show", "Shows a letter with its body, its error and what became of it.") { id };
        Runner.SetAction(
            command,
            async (session, parsed, cancellationToken) =>
            {
                var (client, path) = Letters(session, parsed);
                var answer = await client.Get($"{path}/{parsed.GetValue(id)}", cancellationToken);
                session.Output.Write(answer.Json, () => DeadLetterTables.Of(answer.As<DeadLetter>()));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Replay()
    {
        var id = Id();
        var command = new Command("replay", "Has a waiting letter put back on its queue, once.") { id };
        Runner.SetAction(
            command,
            (session, parsed, cancellationToken) => Decide(session, parsed, id, "replay", body: null, cancellationToken)
        );
        return command;
    }

    private static Command Discard()
    {
        var (id, reason) = (Id(), OrderOptions.Reason());
        var command = new Command("discard", "Decides that a waiting letter is never to be handled.") { id, reason };
        Runner.SetAction(
            command,
            (session, parsed, cancellationToken) =>
                Decide(session, parsed, id, "discard", new { reason = parsed.GetValue(reason) }, cancellationToken)
        );
        return command;
    }

    private static async Task<ExitCode> Decide(
        Session session,
        ParseResult parsed,
        Argument<Guid> id,
        string decision,
        object? body,
        CancellationToken cancellationToken
    )
    {
        var (client, path) = Letters(session, parsed);
        var answer = await client.Post($"{path}/{parsed.GetValue(id)}/{decision}", body, cancellationToken);
        session.Output.Write(answer.Json, () => DeadLetterTables.Of(answer.As<DecidedDeadLetter>()));
        return ExitCode.Done;
    }

    private static Argument<Guid> Id() => new("id") { Description = "The letter's id." };

    private static (ApiClient Client, string Path) Letters(Session session, ParseResult parsed) =>
        parsed.GetValue(Service) is LetterService.Users
            ? (session.Users, "/users/dead-letters")
            : (session.Orders, "/dead-letters");
}

internal enum LetterService
{
    Orders,
    Users,
}
