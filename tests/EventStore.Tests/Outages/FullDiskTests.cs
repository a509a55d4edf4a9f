using EventStore.Append;
using EventStore.Tests.Setup;
using Npgsql;

namespace EventStore.Tests.Outages;

public sealed class FullDiskTests(PostgresServer server) : LogTest(server)
{
    private const int DiskMegabytes = 40;
    private const int TextLength = 100_000;

    [RootFact]
    public async Task A_full_disk_is_said_and_nothing_is_lost_or_doubled_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(DiskMegabytes, owner: "postgres")!;
        var connectionString = await DatabaseOn(disk);
        var log = LogOf(StartProcess(options => options.AppendPatience = TimeSpan.FromMilliseconds(100), connectionString));
        var before = UnitOf("a", ExpectedVersion.None, TestLog.Note("before"));
        await log.Append(before);

        disk.Fill();
        var refused = await FillUp(log);

        refused.Failure.Message.ShouldContain("Nothing was appended");
        Texts(await log.ReadStream("a")).ShouldBe(["before"]);
        (await log.ReadStream(refused.Unit.Streams[0].StreamId)).ShouldBeEmpty();
        disk.MakeRoom();
        (await log.Append(refused.Unit)).AlreadyAppended.ShouldBeFalse();
        (await log.Append(before)).AlreadyAppended.ShouldBeTrue();
        var events = (await log.ReadAll(0, int.MaxValue)).Events;
        events.Select(recorded => recorded.Id).ShouldBeUnique();
        events.Count.ShouldBe(refused.AppendedBefore + 2);
        await Drop(connectionString);
    }

    // PostgreSQL goes on for as long as there is room in pages that it has already.
    private static async Task<(AppendUnit Unit, LogFullException Failure, int AppendedBefore)> FillUp(IEventLog log)
    {
        for (var appended = 0; ; appended++)
        {
            var unit = UnitOf($"more-{appended}", ExpectedVersion.None, TestLog.Note(Noise()));
            try
            {
                await log.Append(unit);
            }
            catch (LogFullException full)
            {
                return (unit, full, appended);
            }
        }
    }

    // What compresses would take no room.
    private static string Noise() =>
        Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(TextLength));

    private async Task<string> DatabaseOn(SmallDisk disk)
    {
        var name = $"full{Guid.NewGuid():N}";
        await Execute($"CREATE TABLESPACE {name} LOCATION '{disk.Directory}'");
        await Execute($"CREATE DATABASE {name} TABLESPACE {name}");
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString;
    }

    // Before the disk goes: a server that finds its tablespace missing logs errors for ever after.
    private async Task Drop(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await Execute($"DROP DATABASE {name} WITH (FORCE)");
        await Execute($"DROP TABLESPACE {name}");
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
