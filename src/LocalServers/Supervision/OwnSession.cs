using System.Diagnostics;

namespace Orders.LocalServers.Supervision;

/// <summary>
/// Starts children in a session of their own. A terminal sends Ctrl-C to its whole foreground process group; a server that got it directly would
/// be gone before those who use it have stopped.
/// </summary>
public static class OwnSession
{
    private static readonly string[] Command = OperatingSystem.IsMacOS()
        ? ["perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or die", "--"]
        : ["setsid"];

    public static ProcessStartInfo Of(params IEnumerable<string> command)
    {
        string[] all = [.. Command, .. command];
        return new ProcessStartInfo(all[0], all.Skip(1))
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
    }
}
