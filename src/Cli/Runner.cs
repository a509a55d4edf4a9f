using System.CommandLine;
using Orders.Cli.Connecting;
using Orders.Cli.Terminal;

namespace Orders.Cli;

/// <summary>Runs what a command does, and turns its failures into messages and exit codes.</summary>
internal static class Runner
{
    /// <summary>Gives the command what it does.</summary>
    public static void SetAction(Command command, Func<Session, ParseResult, CancellationToken, Task<ExitCode>> action) =>
        command.SetAction(async (parsed, cancellationToken) => (int)await Run(action, parsed, cancellationToken));

    private static async Task<ExitCode> Run(
        Func<Session, ParseResult, CancellationToken, Task<ExitCode>> action,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var surroundings = Invocation.Of(parsed);
        try
        {
            using var session = new Session(surroundings, parsed);
            return await action(session, parsed, cancellationToken);
        }
        catch (UsageException wrong)
        {
            return await Fail(surroundings, ExitCode.Usage, wrong.Message);
        }
        catch (RefusedException refused)
        {
            return await Fail(surroundings, ExitCode.Refused, refused.Message);
        }
        catch (UnavailableException away)
        {
            return await Fail(surroundings, ExitCode.Unavailable, away.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private static async Task<ExitCode> Fail(Surroundings surroundings, ExitCode code, string message)
    {
        await surroundings.Error.WriteLineAsync($"orders: {message}");
        return code;
    }
}
