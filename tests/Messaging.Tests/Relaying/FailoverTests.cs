using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Relaying;

public sealed class FailoverTests(Servers servers) : MessagingTest(servers)
{
    [Fact]
    public async Task The_standby_goes_on_where_a_leader_that_was_cut_off_has_stopped()
    {
        var consumer = await Start(
            Transport.RabbitMq,
            messaging => messaging.Receive("pings", pings => pings.Consumer<Recorder<Ping>>())
        );
        var first = await StartRelay(Database + ";Application Name=first");
        await Eventually.Succeeds(async () => (await Status(first)).Leading.ShouldBeTrue());
        var second = await StartRelay(Database);
        await AppendPings(first, from: 0, count: 300);
        (await Status(second)).Leading.ShouldBeFalse();

        var changed = 0;
        for (; changed < 20 && !(await Status(second)).Leading; changed++)
        {
            await EndLeader();
            await AppendPings(second, from: 300 + (changed * 10), count: 10);
            await Eventually.Succeeds(async () =>
                ((await Status(first)).Leading || (await Status(second)).Leading).ShouldBeTrue()
            );
        }

        (await Status(second)).Leading.ShouldBeTrue();
        await Eventually.Succeeds(() =>
            InboxOf(consumer).Of<Ping>().Select(ping => ping.Number).Distinct().Count().ShouldBe(300 + (changed * 10))
        );
        await Eventually.Succeeds(async () => (await Status(second)).Lag.ShouldBe(0));
    }

    [Fact]
    public async Task A_relay_whose_position_another_has_moved_steps_down_and_goes_on_from_there()
    {
        var process = await StartRelay(Database, receive: true);
        await AppendPings(process, from: 0, count: 10);
        await Eventually.Succeeds(async () => (await Status(process)).Lag.ShouldBe(0));

        var position = (await Status(process)).Position;
        (await PositionsOf(process).Move("relay", position, position - 2)).ShouldBeTrue();
        await AppendPings(process, from: 10, count: 1);

        // The last one again, and the one that met the mismatch twice.
        await Eventually.Succeeds(async () => (await Status(process)).Lag.ShouldBe(0));
        await Eventually.Succeeds(() =>
            InboxOf(process)
                .Of<Ping>()
                .Select(ping => ping.Number)
                .Order()
                .ShouldBe([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 10], ignoreOrder: true)
        );
        Logs.At(Microsoft.Extensions.Logging.LogLevel.Warning).ShouldContain(line => line.Contains("steps down"));
    }

    private Task<IHost> StartRelay(string database, bool receive = false) =>
        Start(
            Transport.RabbitMq,
            messaging =>
            {
                if (receive)
                {
                    messaging.Receive("pings", pings => pings.Consumer<Recorder<Ping>>());
                }
            },
            services => services.AddRelay<TestLog>(),
            database
        );

    private async Task EndLeader()
    {
        await using var source = NpgsqlDataSource.Create(Database);
        await using var command = source.CreateCommand(
            """
            SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """
        );
        await command.ExecuteNonQueryAsync();
    }

    private static Task<RelayStatus> Status(IHost process) => process.Services.GetRequiredService<IRelay<TestLog>>().Status();
}
