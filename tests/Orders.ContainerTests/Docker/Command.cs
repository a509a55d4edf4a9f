using System.Diagnostics;

namespace Orders.ContainerTests.Docker;

/// <summary>A program that ends by itself, and what it printed.</summary>
internal static class Command
{
    /// <exception cref="CommandFailedException">It ended with another exit code than 0; the message has what it printed.</exception>
    public static async Task<string> Run(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string>? environment = null,
        TimeSpan? deadline = null
    )
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var late = new CancellationTokenSource(deadline ?? TimeSpan.FromMinutes(2));
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(late.Token);
        var errors = process.StandardError.ReadToEndAsync(late.Token);
        try
        {
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode == 0
                ? await output
                : throw new CommandFailedException($"{string.Join(' ', command)} failed:\n{await output}{await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new CommandFailedException($"{string.Join(' ', command)} has not ended in time.");
        }
    }

    public static async Task<bool> Succeeds(params IReadOnlyList<string> command)
    {
        try
        {
            await Run(command);
            return true;
        }
        catch (Exception failure) when (failure is CommandFailedException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

internal sealed class CommandFailedException(string message) : Exception(message);
