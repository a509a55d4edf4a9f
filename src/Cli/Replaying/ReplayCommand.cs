using System.CommandLine;
using Orders.Cli.Connecting;
using Orders.Cli.Terminal;
using Orders.Replay;
using Orders.Replay.Reporting;
using Orders.Replay.Services;
using Spectre.Console;

namespace Orders.Cli.Replaying;

/// <summary><c>orders replay FILE</c>.</summary>
internal static class ReplayCommand
{
    private static readonly Argument<FileInfo> File = new Argument<FileInfo>("file")
    {
        Description = "A CSV file of the UCI Online Retail data set, plain or .gz.",
    }.AcceptExistingOnly();

    private static readonly Option<int?> Take = new("--take") { Description = "Only the first so many invoices." };

    private static readonly Option<int> Concurrency = new("--concurrency")
    {
        Description = "Requests at a time.",
        DefaultValueFactory = _ => 32,
    };

    private static readonly Option<TimeSpan> TimeLimit = GlobalOptions.TimeOfCommand(
        "--time-limit",
        "00:30:00",
        "When to give up."
    );

    private static readonly Option<TimeSpan> StartPatience = GlobalOptions.TimeOfCommand(
        "--start-patience",
        "00:00:15",
        "How long the services may be away when it starts; later it waits for them up to the time limit."
    );

    private static readonly Option<bool> ExpectAllCompleted = new("--expect-all-completed")
    {
        Description = "Fail unless every order completes, whatever comes back of it afterwards.",
    };

    private static readonly Option<bool> WithoutReturns = new("--without-returns")
    {
        Description = "Leave out what cancelling invoices bring back.",
    };

    public static Command Create()
    {
        Take.Require(invoices => invoices >= 1, "1 or more");
        Concurrency.Require(requests => requests >= 1, "1 or more");
        var command = new Command(
            "replay",
            "Posts the orders of a retailer's file, follows them to their end, sends back what it cancels, and compares the totals: exit code 1 where they differ."
        )
        {
            File,
            Take,
            Concurrency,
            TimeLimit,
            StartPatience,
            ExpectAllCompleted,
            WithoutReturns,
        };
        Runner.SetAction(command, Replay);
        return command;
    }

    private static async Task<ExitCode> Replay(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            var report = await Run(session.Output, Options(session.Connection, parsed), cancellationToken);
            if (session.Output.IsJson)
            {
                session.Output.WriteJson(ReportJson.LineOf(report));
            }
            else
            {
                ReportPrinter.Print(session.Output.Console, report, "orders audit --at-rest has it");
            }

            return report.Passed ? ExitCode.Done : ExitCode.No;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(broken.Message);
        }
        catch (ServiceAwayException away)
        {
            throw new UnavailableException(away.Message);
        }
        catch (ServiceRefusedException refused)
        {
            throw new RefusedException(refused.Message);
        }
        catch (TimeLimitException late)
        {
            throw new UnavailableException(late.Message);
        }
    }

    private static Task<ReplayReport> Run(Output output, ReplayOptions options, CancellationToken cancellationToken) =>
        output.ProgressConsole is { } console
            ? console
                .Progress()
                .Columns(
                    new TaskDescriptionColumn { Alignment = Justify.Left },
                    new ProgressBarColumn(),
                    new CountColumn(),
                    new ElapsedTimeColumn()
                )
                .StartAsync(bars => Replayer.Run(options, new ProgressBars(bars), cancellationToken))
            : Replayer.Run(options, new NoProgress(), cancellationToken);

    private static ReplayOptions Options(Connection connection, ParseResult parsed) =>
        new()
        {
            File = parsed.GetRequiredValue(File).FullName,
            Orders = connection.Orders,
            Users = connection.Users,
            Key = connection.Key,
            Handler = connection.Handler,
            RequestTimeout = connection.Timeout,
            RetryPause = connection.RetryPause,
            Take = parsed.GetValue(Take),
            Concurrency = parsed.GetValue(Concurrency),
            TimeLimit = parsed.GetValue(TimeLimit),
            StartPatience = parsed.GetValue(StartPatience),
            ExpectAllCompleted = parsed.GetValue(ExpectAllCompleted),
            WithoutReturns = parsed.GetValue(WithoutReturns),
        };

    private sealed class NoProgress : IProgress<StepProgress>
    {
        public void Report(StepProgress value)
        {
            // Nobody looks.
        }
    }
}
