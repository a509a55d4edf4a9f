using System.Diagnostics;
using System.Runtime.InteropServices;
using Orders.LocalServers;
using Orders.LocalServers.Supervision;

namespace Orders.Testing;

/// <summary>A program of ours as a process of its own, which is killed, paused and started again on the same address.</summary>
/// <param name="name">Of the assembly beside the tests.</param>
/// <param name="logFile">Takes the output of all its lives.</param>
public sealed class ServiceProcess(
    string name,
    Uri address,
    string logFile,
    IReadOnlyDictionary<string, string> settings,
    params string[] arguments
) : IAsyncDisposable
{
    // No healthy start or end comes near it, on a machine with two busy cores.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    private const string WriteToLog = """
        log=$1; shift; exec "$@" >>"$log" 2>&1 </dev/null
        """;

    private Process? _process;
    private DeathWatch? _watch;
    private bool _ending;

    public Uri Address => address;

    public string Log => File.Exists(logFile) ? ReadShared() : "";

    private Process Running => _process ?? throw new InvalidOperationException($"{name} does not run.");

    /// <summary>Returns when it says that it is ready.</summary>
    /// <exception cref="LocalServerException">It ended instead, or took too long; its log says why.</exception>
    public async Task Start()
    {
        _process = Process.Start(Command())!;
        _process.StandardInput.Close();
        _ending = false;
        _ = StartAgainWhenItEndsItself(_process);
        _watch = DeathWatch.Over(_process.Id, PosixSignal.SIGTERM);
        using var http = new HttpClient { BaseAddress = address };
        var answers = await Condition.HoldsWithinAsync(Deadline, async () => Running.HasExited || await IsReady(http));
        if (Running.HasExited || !answers)
        {
            throw new LocalServerException($"{name} {(answers ? "ended at its start" : "is not ready")}; see {logFile}");
        }
    }

    /// <summary>SIGKILL: nothing of it has a chance to tidy up.</summary>
    public async Task Kill()
    {
        _ending = true;
        Running.Kill();
        await Ended();
    }

    /// <returns>The exit code after Ctrl-C.</returns>
    public Task<int> Interrupt() => Stop(PosixSignal.SIGINT);

    /// <summary>SIGSTOP: it holds all that it has, its connections too, and answers nothing.</summary>
    public void Pause() => Signal("STOP");

    public void GoOn() => Signal("CONT");

    /// <summary>An orderly stop, if it runs; paused, it could not hear of it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            GoOn();
            // A shell that runs the tests in the background has its children ignore Ctrl-C.
            await Stop(PosixSignal.SIGTERM);
        }
    }

    /// <summary>As a container's restart policy does.</summary>
    private async Task StartAgainWhenItEndsItself(Process process)
    {
        await process.WaitForExitAsync();
        if (!_ending && ReferenceEquals(process, _process))
        {
            _watch!.Dispose();
            await Start();
        }
    }

    private Task<int> Stop(PosixSignal signal)
    {
        _ending = true;
        UnixProcess.Signal(Running.Id, signal);
        return Ended();
    }

    private async Task<int> Ended()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        await Running.WaitForExitAsync(deadline.Token);
        var exitCode = Running.ExitCode;
        Running.Dispose();
        _watch!.Dispose();
        _process = null;
        return exitCode;
    }

    private ProcessStartInfo Command()
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
        var start = OwnSession.Of(["sh", "-c", WriteToLog, "sh", logFile, "dotnet", assembly, .. arguments]);
        start.WorkingDirectory = AppContext.BaseDirectory;
        start.Environment["ASPNETCORE_URLS"] = address.OriginalString;
        start.Environment["ConnectionStrings__Postgres"] = null;
        start.Environment["ConnectionStrings__RabbitMq"] = null;
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        return start;
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Running.Id}"]);
        kill.WaitForExit();
    }

    private string ReadShared()
    {
        using var file = new FileStream(logFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
