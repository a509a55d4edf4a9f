using System.Diagnostics;
using System.Globalization;
using Orders.Bench.LogLoads.Workers;

namespace Orders.Bench.LogLoads.Sides;

/// <summary>This program once more, as a worker.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;

    public WorkerProcess(string postgres, WorkerSide side, Load load, int callers, int bytes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            // Under the dotnet host the program is its first argument.
            .. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
                ? [Environment.GetCommandLineArgs()[0]]
                : Array.Empty<string>(),
            WorkerCommand.CommandName,
            WorkerCommand.Side.Name,
            $"{side}",
            WorkerCommand.Load.Name,
            $"{load}",
            WorkerCommand.Callers.Name,
            $"{callers}",
            WorkerCommand.Bytes.Name,
            $"{bytes}",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment[WorkerCommand.PostgresVariable] = postgres;
        _process = Process.Start(start)!;
    }

    /// <returns>What was done a second.</returns>
    public async Task<double> Run(TimeSpan duration, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(duration.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        var answer = await _process.StandardOutput.ReadLineAsync(cancellationToken);
        return double.Parse(
            answer ?? throw new InvalidOperationException("A worker ended; what it wrote to standard error says why."),
            CultureInfo.InvariantCulture
        );
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
