using System.Diagnostics;
using EventStore.ProjectionProcess;
using EventStore.Tests.Projections;
using Npgsql;

namespace EventStore.Tests.Backup;

public sealed class RestoreTests(PostgresServer server) : ProjectionTest(server)
{
    [Fact]
    public async Task A_restored_dump_goes_on_where_it_was_and_its_projection_verifies()
    {
        var running = await Start(new EntryListOptions());
        await Write(20);
        await CatchesUp();
        await Stop(running);
        // Behind what the projection has read, so that the restored one has something to catch up with.
        await Write(5);

        await Open(await Restore(await Dump()));

        (await Log.Head()).ShouldBe(25);
        await Start(new EntryListOptions());
        await Write(1);
        await CatchesUp();
        (await Rows(Reader)).Value.ShouldBe(26);
        (await Verify()).Result!.Differences.ShouldBe(0);
    }

    private async Task<string> Dump()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("orders-dump-").FullName, "log.dump");
        await Run("pg_dump", ConnectionString, "-Fc", "-f", file);
        return file;
    }

    private async Task<string> Restore(string file)
    {
        var database = await Server.CreateDatabase();
        await Run("pg_restore", database, "-d", new NpgsqlConnectionStringBuilder(database).Database!, file);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return database;
    }

    private static async Task Run(string program, string connectionString, params string[] arguments)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true };
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = $"{connection.Port}";
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGPASSWORD"] = connection.Password;
        start.Environment["PGDATABASE"] = connection.Database;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, errors);
    }
}
