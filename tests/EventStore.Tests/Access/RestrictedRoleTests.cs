using EventStore.Append;
using EventStore.Database;
using EventStore.Tests.Setup;
using Npgsql;

namespace EventStore.Tests.Access;

/// <summary>A role that owns nothing and may create nothing, on a log that another has migrated.</summary>
public sealed class RestrictedRoleTests(PostgresServer server) : LogTest(server)
{
    private readonly string _role = $"r{Guid.NewGuid():N}";

    private string Restricted =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Username = _role, Password = "secret" }.ConnectionString;

    [Fact]
    public async Task Finds_the_tables_up_to_date_without_the_right_to_create_any()
    {
        await Create(_role);
        await Sql(
            $"""
            GRANT USAGE ON SCHEMA notes TO {_role};
            GRANT SELECT ON ALL TABLES IN SCHEMA notes TO {_role};
            GRANT INSERT ON notes.mt_events, notes.mt_streams TO {_role};
            GRANT USAGE, UPDATE ON SEQUENCE notes.mt_events_sequence TO {_role};
            """
        );
        var log = LogOf(StartProcess(connectionString: Restricted));

        await log.Append(UnitOf("a", ExpectedVersion.None, TestLog.Note("by a role that owns nothing")));

        Texts(await log.ReadStream("a")).ShouldBe(["by a role that owns nothing"]);
    }

    [Fact]
    public async Task Is_told_who_migrates_a_log_that_is_behind_and_how()
    {
        await Create(_role);
        await Sql(
            $"""
            GRANT USAGE ON SCHEMA notes TO {_role};
            GRANT SELECT ON ALL TABLES IN SCHEMA notes TO {_role};
            DELETE FROM notes.log_migrations WHERE version > 2;
            """
        );

        var refusal = await Should.ThrowAsync<LogMisconfiguredException>(() =>
            LogOf(StartProcess(connectionString: Restricted)).Head()
        );

        refusal.Message.ShouldContain("at version 2");
        refusal.Message.ShouldContain(_role);
        refusal.Message.ShouldContain(".dll migrate` as orders, which owns the schema");
    }

    [Fact]
    public async Task Is_told_so_where_there_is_no_log_yet()
    {
        await Create(_role);
        await Sql("DROP SCHEMA notes CASCADE");

        var refusal = await Should.ThrowAsync<LogMisconfiguredException>(() =>
            LogOf(StartProcess(connectionString: Restricted)).Head()
        );

        refusal.Message.ShouldContain("may create schemas");
    }

    [Fact]
    public async Task Cannot_let_the_functions_of_the_log_touch_any_schema_but_the_projections()
    {
        await Create(_role);
        await Sql(
            $"""
            CREATE SCHEMA notes_log; CREATE TABLE notes_log.log_migrations (version integer);
            GRANT USAGE ON SCHEMA notes TO {_role};
            GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA notes TO {_role};
            """
        );
        await using var role = NpgsqlDataSource.Create(Restricted);
        foreach (var schema in new[] { "notes", "public", "notes_log", "notes_x; DROP SCHEMA notes" })
        {
            await using var drop = role.CreateCommand("SELECT notes.log_drop_projection_schema($1)");
            drop.Parameters.Add(new() { Value = schema });
            (await Should.ThrowAsync<PostgresException>(() => drop.ExecuteNonQueryAsync())).MessageText.ShouldContain(
                "no schema of a projection"
            );
        }
    }

    private Task Create(string role) => Sql($"CREATE ROLE {role} LOGIN PASSWORD 'secret'");

    private async Task Sql(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
