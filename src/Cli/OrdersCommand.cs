using System.CommandLine;
using System.CommandLine.Invocation;
using Orders.Cli.Auditing;
using Orders.Cli.Connecting;
using Orders.Cli.DeadLetters;
using Orders.Cli.Ordering;
using Orders.Cli.Projections;
using Orders.Cli.Replaying;
using Orders.Cli.Sagas;
using Orders.Cli.Terminal;

namespace Orders.Cli;

/// <summary>The command <c>orders</c>.</summary>
internal static class OrdersCommand
{
    private static readonly RootCommand Root = Create();

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(
        IReadOnlyList<string> arguments,
        Surroundings surroundings,
        CancellationToken cancellationToken = default
    )
    {
        // A reason may begin with an @: no value is the name of a file with more arguments.
        var parsed = Root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            {
                await surroundings.Error.WriteLineAsync($"orders: {message}");
            }

            await surroundings.Error.WriteLineAsync("See orders --help, or --help behind a command.");
            return (int)ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new Invocation(surroundings), cancellationToken);
        }
        catch (IOException)
        {
            // Those of the network and of files have become messages: this is the output's, whose reader has gone.
            return (int)ExitCode.Interrupted;
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("Submits, follows and operates orders over their HTTP interface.")
        {
            SubmitCommand.Create(),
            ShowCommand.Create(),
            WatchCommand.Create(),
            ListCommand.Create(),
            CancelCommand.Create(),
            ReturnCommand.Create(),
            SagasCommand.Create(),
            DeadLettersCommand.Create(),
            ProjectionsCommand.Create(),
            RebuildCommand.Create(),
            VerifyCommand.Create(),
            AuditCommand.Create(),
            ReplayCommand.Create(),
        };
        GlobalOptions.AddTo(root);
        return root;
    }
}
