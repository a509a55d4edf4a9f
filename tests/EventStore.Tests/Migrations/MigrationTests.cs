using EventStore.Append;
using EventStore.Migrations;
using EventStore.Tests.Setup;
using Npgsql;

namespace EventStore.Tests.Migrations;

public sealed class MigrationTests(PostgresServer server) : LogTest(server)
{
    [Fact]
    public async Task Processes_that_start_side_by_side_on_an_empty_database_take_turns()
    {
        var empty = await Server.CreateDatabase();

        var appends = Enumerable
            .Range(0, 8)
            .Select(i =>
                LogOf(StartProcess(connectionString: empty)).Append(UnitOf($"{i}", ExpectedVersion.None, TestLog.Note()))
            );

        (await Task.WhenAll(appends)).Select(result => result.Position).ShouldBeUnique();
    }

    [Fact]
    public async Task A_log_that_a_newer_program_has_migrated_is_not_touched()
    {
        await using (var source = NpgsqlDataSource.Create(ConnectionString))
        await using (var command = source.CreateCommand("INSERT INTO notes.log_migrations (version) VALUES (99)"))
        {
            await command.ExecuteNonQueryAsync();
        }

        var late = LogOf(StartProcess());

        (await Should.ThrowAsync<SchemaTooNewException>(() => late.Head())).Message.ShouldContain("99");
        await Should.ThrowAsync<SchemaTooNewException>(() => late.Append(UnitOf("a", ExpectedVersion.Any, TestLog.Note())));
    }
}
