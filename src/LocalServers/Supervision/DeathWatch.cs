using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Orders.LocalServers.Supervision;

/// <summary>
/// Stops a child when this process ends without having done so, in whatever way it ends: a small shell, in a session of its own, waits for the end
/// of a pipe that only we hold, and the kernel closes that pipe even after SIGKILL.
/// </summary>
public sealed class DeathWatch : IDisposable
{
    private const string ReleaseWord = "released";

    // Waiting is bounded (30 s), for a dead child whose parent never reaps it looks alive to a shell.
    private const string Script = $$"""
        exec >/dev/null 2>&1
        read -r word
        [ "$word" = {{ReleaseWord}} ] && exit
        signal=$1 child=$2
        shift 2
        kill -"$signal" "$child"
        tries=150
        while kill -0 "$child" && [ $tries -gt 0 ]; do sleep 0.2; tries=$((tries - 1)); done
        exec "$@"
        """;

    private readonly Process _watcher;

    private DeathWatch(Process watcher) => _watcher = watcher;

    /// <param name="processId">The child.</param>
    /// <param name="signal">The signal that stops it gracefully: SIGINT or SIGTERM.</param>
    /// <param name="afterwards">A command to run once the child has ended.</param>
    public static DeathWatch Over(int processId, PosixSignal signal, IReadOnlyList<string>? afterwards = null)
    {
        var start = OwnSession.Of([
            "sh",
            "-c",
            Script,
            "sh",
            signal is PosixSignal.SIGINT ? "INT" : "TERM",
            processId.ToString(CultureInfo.InvariantCulture),
            .. afterwards ?? ["true"],
        ]);
        return new DeathWatch(Process.Start(start)!);
    }

    /// <summary>The child has ended, or is to live on: the watch ends without doing anything.</summary>
    public void Dispose()
    {
        try
        {
            _watcher.StandardInput.WriteLine(ReleaseWord);
            _watcher.StandardInput.Close();
            _watcher.WaitForExit();
        }
        catch (IOException)
        {
            // The watcher was killed; then there is nothing to release.
        }
        _watcher.Dispose();
    }
}
