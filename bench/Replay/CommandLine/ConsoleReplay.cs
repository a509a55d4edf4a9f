using EventStore.Append;
using Orders.Replay.Reporting;
using Orders.Replay.Services;
using Spectre.Console;

namespace Orders.Replay.CommandLine;

/// <summary>A replay with progress bars, whose report is printed.</summary>
internal static class ConsoleReplay
{
    /// <summary>Characters in a line of a file: no table has to be wrapped.</summary>
    private const int RedirectedWidth = 160;

    /// <returns>The exit code: 0 where every order ended, all totals are equal and the audit finds nothing.</returns>
    public static async Task<int> Run(ReplayOptions options, FileInfo? json, CancellationToken cancellationToken)
    {
        try
        {
            var console = Terminal();
            var report = await console
                .Progress()
                .Columns(
                    new TaskDescriptionColumn { Alignment = Justify.Left },
                    new ProgressBarColumn(),
                    new CountColumn(),
                    new ElapsedTimeColumn()
                )
                .StartAsync(bars => Replayer.Run(options, new ProgressBars(bars), cancellationToken));
            ReportPrinter.Print(console, report, "give --connection-string to read the log");
            if (json is not null)
            {
                await File.WriteAllTextAsync(json.FullName, ReportJson.Of(report), cancellationToken);
            }

            return report.Passed ? 0 : 1;
        }
        catch (Exception exception)
            when (exception
                    is InvalidDataException
                        or ServiceRefusedException
                        or TimeLimitException
                        or LogUnavailableException
                        or IOException
            )
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    /// <summary>Into a file or a pipe goes plain text, whatever the terminal could show.</summary>
    private static IAnsiConsole Terminal()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = RedirectedWidth;
        return console;
    }
}
