using System.CommandLine;

namespace Orders.Cli.Projections;

/// <summary><c>orders verify NAME</c>.</summary>
internal static class VerifyCommand
{
    private static readonly BuildOptions Options = new();

    public static Command Create()
    {
        var command = Options.Command(
            "verify",
            "Compares a projection's tables, row for row, with freshly built ones: exit code 1 where they differ."
        );
        Runner.SetAction(command, Verify);
        return command;
    }

    private static async Task<ExitCode> Verify(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var answer = await Options
            .Follower(session, parsed)
            .Run("verification", projection => projection.Verification?.Build, cancellationToken);
        var result = answer.As<Projection>().Verification!.Result!;
        session.Output.Write(answer.Json, () => ProjectionTables.Of(result));
        return result.Differences == 0 ? ExitCode.Done : ExitCode.No;
    }
}
