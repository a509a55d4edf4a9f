using System.Diagnostics;
using System.Threading.Channels;
using EventStore.LogProcess;

namespace EventStore.Tests.Leadership;

/// <summary>A leader in a process of its own, listened to line by line.</summary>
internal sealed class LeaderProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private LeaderProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _lines.Writer.TryWrite(line.Data ?? "(ended)");
        process.BeginOutputReadLine();
    }

    public static LeaderProcess Start(string connectionString)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(ProcessLog).Assembly.Location);
        start.ArgumentList.Add(connectionString);
        return new LeaderProcess(Process.Start(start)!);
    }

    /// <summary>Waits for a line that begins so, passing over others.</summary>
    public async Task Says(string beginning, TimeSpan deadline)
    {
        using var late = new CancellationTokenSource(deadline);
        while (!(await _lines.Reader.ReadAsync(late.Token)).StartsWith(beginning, StringComparison.Ordinal)) { }
    }

    public void Pause() => _process.Pause();

    public void GoOn() => _process.GoOn();

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
