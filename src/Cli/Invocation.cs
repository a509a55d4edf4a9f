using System.CommandLine;
using Orders.Cli.Terminal;

namespace Orders.Cli;

/// <summary>Brings a run's surroundings to its action: the commands themselves are the same for all runs.</summary>
internal sealed class Invocation : InvocationConfiguration
{
    private readonly Surroundings _surroundings;

    public Invocation(Surroundings surroundings)
    {
        _surroundings = surroundings;
        (Output, Error, EnableDefaultExceptionHandler) = (surroundings.Out, surroundings.Error, false);
    }

    public static Surroundings Of(ParseResult parsed) => ((Invocation)parsed.InvocationConfiguration)._surroundings;
}
