using System.ComponentModel;
using System.Diagnostics;

namespace Orders.Telemetry.Tests.Metrics;

internal static class Promtool
{
    /// <returns>What it printed, and how it ended: 3 says that there is something to find fault with, 1 that it cannot be read.</returns>
    public static async Task<(int ExitCode, string Output)> Run(string input, params string[] arguments)
    {
        using var promtool = Start(arguments);
        await promtool.StandardInput.WriteAsync(input);
        promtool.StandardInput.Close();
        var (output, errors) = (promtool.StandardOutput.ReadToEndAsync(), promtool.StandardError.ReadToEndAsync());
        await promtool.WaitForExitAsync();
        return (promtool.ExitCode, await output + await errors);
    }

    private static Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("promtool", arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    WorkingDirectory = Shipped.Prometheus,
                }
            )!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("promtool is not installed: run deploy/install-servers prometheus.", missing);
        }
    }
}
