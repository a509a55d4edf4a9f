using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Orders.LocalServers.Supervision;

/// <summary>A server as a child of ours, in its own session and under a <see cref="DeathWatch"/>.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string WriteIdThenBecomeServer = """
        echo $$ >"$1" && log=$2 && shift 2 && exec "$@" >>"$log" 2>&1 </dev/null
        """;

    // A pid file is written by its process right after it starts.
    private static readonly TimeSpan PidFileTolerance = TimeSpan.FromSeconds(5);

    private readonly ServerCommand _command;
    private readonly Process _process;
    private readonly DeathWatch _watch;

    private ServerProcess(ServerCommand command, Process process, DeathWatch watch)
    {
        _command = command;
        _process = process;
        _watch = watch;
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public static ServerProcess Start(ServerCommand command)
    {
        var start = OwnSession.Of([
            "sh",
            "-c",
            WriteIdThenBecomeServer,
            "sh",
            command.PidFile,
            command.LogFile,
            .. command.CommandLine,
        ]);
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new ServerProcess(command, process, DeathWatch.Over(process.Id, command.StopSignal, command.AfterStop));
    }

    /// <summary>Graceful, and after the deadline not.</summary>
    public async Task StopAsync(TimeSpan deadline)
    {
        UnixProcess.Signal(_process.Id, _command.StopSignal);
        if (!await Condition.HoldsWithinAsync(deadline, () => _process.HasExited))
        {
            _process.Kill(entireProcessTree: true);
        }
        await EndAsync();
    }

    /// <summary>SIGKILL for the server and all its children.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await EndAsync();
    }

    /// <summary>Stops the server that an earlier process of ours left behind, if it still runs.</summary>
    public static async Task StopLeftoverAsync(string pidFile, PosixSignal stopSignal, TimeSpan deadline)
    {
        if (!File.Exists(pidFile) || !int.TryParse(File.ReadAllText(pidFile), CultureInfo.InvariantCulture, out var pid))
        {
            return;
        }
        if (UnixProcess.IsAlive(pid) && UnixProcess.StartedAround(pid, File.GetLastWriteTimeUtc(pidFile), PidFileTolerance))
        {
            UnixProcess.Signal(pid, stopSignal);
            if (!await Condition.HoldsWithinAsync(deadline, () => !UnixProcess.IsAlive(pid)))
            {
                using var leftover = Process.GetProcessById(pid);
                leftover.Kill(entireProcessTree: true);
            }
        }
        File.Delete(pidFile);
    }

    private async Task EndAsync()
    {
        await _process.WaitForExitAsync();
        File.Delete(_command.PidFile);
    }

    public void Dispose()
    {
        _watch.Dispose();
        _process.Dispose();
    }
}
