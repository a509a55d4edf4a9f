using System.CommandLine;
using Orders.LocalServers;

namespace Orders.AppHost;

/// <summary>The command line: exit code 0 after Ctrl-C or SIGTERM, 1 when something could not run.</summary>
internal static class AppHostCommand
{
    private const int HighestPort = 65_535 - AppHostOptions.DistributedServices + 1;

    public static RootCommand Create()
    {
        var distributed = new Option<bool>("--distributed") { Description = "Three processes over RabbitMQ instead of one." };
        var port = new Option<int>("--port")
        {
            Description = "HTTP port on 127.0.0.1; distributed takes the two after it as well.",
            DefaultValueFactory = _ => 5080,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > HighestPort)
            {
                result.AddError($"--port must be between 1 and {HighestPort}.");
            }
        });
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "Where the private servers keep their data.",
            DefaultValueFactory = _ => new DirectoryInfo(".data"),
        };

        var command = new RootCommand("Runs Orders with all it needs.") { distributed, port, data };
        command.SetAction(result =>
            RunAsync(
                new AppHostOptions(result.GetValue(distributed), result.GetValue(port), result.GetRequiredValue(data).FullName)
            )
        );
        return command;
    }

    private static async Task<int> RunAsync(AppHostOptions options)
    {
        using var shutdown = new ShutdownSignal();
        try
        {
            await Composition.RunAsync(options, shutdown.Token);
            return 0;
        }
        catch (OperationCanceledException) when (shutdown.Token.IsCancellationRequested)
        {
            return 0;
        }
        catch (LocalServerException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
