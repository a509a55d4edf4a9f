using System.Diagnostics;
using System.Text.Json;
using EventStore.LogProcess.Proof;

namespace EventStore.Tests.Proof;

/// <summary>A process that takes assignments and reports, line by line; it ends with its input.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _listening;
    private readonly Task<string> _errors;
    private readonly Lock _pausing = new();
    private volatile bool _killed;
    private volatile TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WorkerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _listening = Task.Run(Listen);
    }

    /// <summary>Who hears the reports; set before an assignment.</summary>
    public Action<Report> Heard { get; set; } = _ => { };

    public static WorkerProcess Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList = { typeof(Command).Assembly.Location },
            // It lives for seconds: code that is good at once is better than code that is best later.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        return new WorkerProcess(Process.Start(start)!);
    }

    public Task Begin(Assignment assignment) => Send(new Command(assignment));

    /// <summary>Returns once its logs are closed.</summary>
    public async Task Stop(TimeSpan deadline)
    {
        _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(new Command(null));
        await _stopped.Task.WaitAsync(deadline);
    }

    /// <summary>SIGKILL; returns once all that it had reported is heard.</summary>
    public async Task Kill()
    {
        _killed = true;
        _process.Kill();
        await _listening;
    }

    public async Task PauseFor(TimeSpan pause)
    {
        Signal(ProcessSignals.Pause);
        await Task.Delay(pause);
        Signal(ProcessSignals.GoOn);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Signal(Action<Process> signal)
    {
        lock (_pausing)
        {
            if (!_killed)
            {
                signal(_process);
            }
        }
    }

    private async Task Send(Command command)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await _process.StandardInput.FlushAsync();
    }

    private async Task Listen()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Read(line) is { } report)
            {
                Heard(report);
                if (report.Stopped)
                {
                    _stopped.TrySetResult();
                }
            }
        }

        if (!_killed)
        {
            Heard(new Report { Failure = $"A worker has ended by itself: {await _errors}" });
        }
    }

    private Report? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Report>(line);
        }
        catch (JsonException) when (_killed)
        {
            // Killed in mid-line.
            return null;
        }
    }
}
