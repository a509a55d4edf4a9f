using System.Diagnostics;

namespace Orders.LocalServers.Supervision;

/// <summary>Commands that end by themselves.</summary>
internal static class OneShot
{
    /// <exception cref="LocalServerException">It failed; the message carries what it printed.</exception>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string?>? environment = null,
        CancellationToken cancellationToken = default
    )
    {
        var start = OwnSession.Of(command);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return process.ExitCode == 0
            ? await output
            : throw new LocalServerException($"{string.Join(' ', command)} failed:\n{await output}{await errors}");
    }

    public static async Task<bool> SucceedsAsync(IReadOnlyList<string> command, CancellationToken cancellationToken = default)
    {
        try
        {
            await RunAsync(command, cancellationToken: cancellationToken);
            return true;
        }
        catch (LocalServerException)
        {
            return false;
        }
    }
}
