using System.CommandLine;

namespace Orders.Cli.Projections;

/// <summary><c>orders rebuild NAME</c>.</summary>
internal static class RebuildCommand
{
    private static readonly BuildOptions Options = new();

    public static Command Create()
    {
        var command = Options.Command(
            "rebuild",
            "Builds a projection's tables anew beside the live ones, and follows until they are swapped in."
        );
        Runner.SetAction(command, Rebuild);
        return command;
    }

    private static async Task<ExitCode> Rebuild(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var answer = await Options.Follower(session, parsed).Run("rebuild", projection => projection.Rebuild, cancellationToken);
        session.Output.Write(answer.Json, () => ProjectionTables.Of([answer.As<Projection>()]));
        return ExitCode.Done;
    }
}
