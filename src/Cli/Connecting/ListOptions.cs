using System.CommandLine;

namespace Orders.Cli.Connecting;

/// <summary>What every list takes.</summary>
internal sealed class ListOptions
{
    private readonly Option<int?> _limit = new("--limit")
    {
        Description = "Items on the page, 1 to 200; 50 where it is left out.",
    };

    private readonly Option<string?> _cursor = new("--cursor") { Description = "Go on where the page before has ended." };

    public void AddTo(Command command)
    {
        command.Options.Add(_limit);
        command.Options.Add(_cursor);
    }

    public IEnumerable<(string Name, object? Value)> Of(ParseResult parsed) =>
        [("limit", parsed.GetValue(_limit)), ("cursor", parsed.GetValue(_cursor))];

    /// <param name="next">The page's.</param>
    public static void TellOfMore(Session session, string? next)
    {
        if (next is not null && !session.Output.IsJson)
        {
            session.Output.Note($"There are more: --cursor {next}");
        }
    }
}
