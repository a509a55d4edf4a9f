using System.Diagnostics;

namespace Orders.ContainerTests.Docker;

/// <summary>Runs a command when it is disposed of, or when this process ends in whatever way: its end closes the pipe that is read.</summary>
internal sealed class Reaper : IAsyncDisposable
{
    private const string WaitThenRun = """
        trap '' INT TERM HUP; read -r _; exec "$@" >/dev/null 2>&1
        """;

    private readonly Process _waiting;

    private Reaper(Process waiting) => _waiting = waiting;

    public static Reaper Of(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("setsid", ["sh", "-c", WaitThenRun, "reaper", .. command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Reaper(Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.StandardInput.Close();
        await _waiting.WaitForExitAsync();
        _waiting.Dispose();
    }
}
