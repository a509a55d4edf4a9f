using Orders.AppHost.Distributed;
using Orders.LocalServers;
using Orders.LocalServers.Postgres;
using Orders.LocalServers.RabbitMq;

namespace Orders.AppHost;

/// <summary>What runs, in the order in which it starts; it stops in reverse order.</summary>
internal static class Composition
{
    public static async Task RunAsync(AppHostOptions options, CancellationToken cancellationToken)
    {
        using var directoryLock = DirectoryLock.Take(options.Data);
        RefuseTakenPorts(options);

        var given = GivenServers.FromEnvironment();
        await using var postgres = given.Postgres is null ? await StartPostgresAsync(options, cancellationToken) : null;
        await using var rabbitMq =
            options.Distributed && given.RabbitMq is null ? await StartRabbitMqAsync(options, cancellationToken) : null;

        var settings = new ServiceSettings(
            given.Postgres ?? postgres!.ConnectionString,
            options.Distributed ? given.RabbitMq ?? rabbitMq!.ConnectionString : null,
            DevelopmentKey.LoadOrCreate(options.Data),
            Path.Combine(options.Data, "mails"),
            new ConsoleAddress(options)
        );
        await settings.Key.MakeKnown(settings.Postgres, cancellationToken);
        await using IRunning running = options.Distributed
            ? await ThreeServices.StartAsync(options, settings, cancellationToken)
            : await OneProcess.StartAsync(options, settings, cancellationToken);

        Console.WriteLine(Greeting.For(running, settings, postgres?.ConnectionString, rabbitMq?.ConnectionString));
        await running.UntilStoppedAsync(cancellationToken);
        Console.WriteLine("Stopping.");
    }

    private static void RefuseTakenPorts(AppHostOptions options)
    {
        foreach (var port in options.Ports.Where(port => !FreePort.IsFree(port)))
        {
            throw new LocalServerException(
                $"Port {port} on 127.0.0.1 is in use: stop what uses it, or choose another with --port."
            );
        }
    }

    private static Task<PrivatePostgres> StartPostgresAsync(AppHostOptions options, CancellationToken cancellationToken)
    {
        Console.WriteLine("Starting PostgreSQL");
        return PrivatePostgres.StartAsync(new(Path.Combine(options.Data, "postgres")), cancellationToken);
    }

    private static Task<PrivateRabbitMq> StartRabbitMqAsync(AppHostOptions options, CancellationToken cancellationToken)
    {
        Console.WriteLine("Starting RabbitMQ");
        return PrivateRabbitMq.StartAsync(new(Path.Combine(options.Data, "rabbitmq")), cancellationToken);
    }
}
