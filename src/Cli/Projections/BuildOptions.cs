using System.CommandLine;
using Orders.Cli.Connecting;

namespace Orders.Cli.Projections;

/// <summary>What <c>rebuild</c> and <c>verify</c> take.</summary>
internal sealed class BuildOptions
{
    private readonly Argument<string> _name = new("name") { Description = "The projection; orders projections lists them." };

    private readonly Option<TimeSpan> _poll = GlobalOptions.TimeOfCommand(
        "--poll",
        "00:00:00.5",
        "How often to ask how far it is."
    );

    private readonly Option<TimeSpan> _timeLimit = GlobalOptions.TimeOfCommand(
        "--time-limit",
        "06:00:00",
        "How long to wait for the end."
    );

    public Command Command(string name, string description) => new(name, description) { _name, _poll, _timeLimit };

    public BuildFollower Follower(Session session, ParseResult parsed) =>
        new(session, parsed.GetRequiredValue(_name), parsed.GetValue(_poll), parsed.GetValue(_timeLimit));
}
