using System.CommandLine;

namespace Orders.Cli.Projections;

/// <summary><c>orders projections</c>.</summary>
internal static class ProjectionsCommand
{
    public static Command Create()
    {
        var command = new Command("projections", "Lists the projections: how far they are, and what holds them up.");
        Runner.SetAction(command, List);
        return command;
    }

    private static async Task<ExitCode> List(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var answer = await session.Orders.Get("/projections", cancellationToken);
        session.Output.Write(answer.Json, () => ProjectionTables.Of(answer.As<ProjectionList>().Items));
        return ExitCode.Done;
    }
}
