using EventStore.Append;
using EventStore.Marten.Tests.Setup;
using JasperFx;
using JasperFx.Events;
using JasperFx.MultiTenancy;
using Marten;
using Npgsql;
using Weasel.Core;

namespace EventStore.Marten.Tests;

public sealed class SchemaTests(PostgresServer server) : InteropTest(server)
{
    private static readonly string[] Ours = ["mt_streams", "mt_events", "mt_events_sequence", "mt_event_progression"];

    [Fact]
    public async Task All_that_Marten_would_change_of_our_tables_is_to_add_its_foreign_key()
    {
        await OpenLog().Head();
        await using var store = MartenStores.Open(ConnectionString);

        var changes = (await store.Storage.Database.CreateMigrationAsync())
            .Deltas.Where(delta => Ours.Contains(delta.SchemaObject.Identifier.Name, StringComparer.Ordinal))
            .ToArray();

        var events = changes.Where(delta => delta.Difference != SchemaPatchDifference.None).ShouldHaveSingleItem();
        var statements = new StringWriter();
        events.WriteUpdate(store.Storage.Database.Migrator, statements);
        var statement = string.Join(' ', statements.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        statement.ShouldBe(
            "ALTER TABLE accounts.mt_events ADD CONSTRAINT fkey_mt_events_stream_id FOREIGN KEY(stream_id) "
                + "REFERENCES accounts.mt_streams(id)ON DELETE CASCADE ;"
        );
    }

    [Fact]
    public async Task What_Marten_adds_to_our_tables_lets_both_go_on()
    {
        var log = OpenLog();
        await log.Append(UnitOf(ExpectedVersion.None, AccountEvents.Opened));

        await MartenStores.CreateMissing(ConnectionString);

        await using var store = MartenStores.Open(ConnectionString);
        await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync();
        await using var session = store.LightweightSession();
        session.Events.Append("a", AccountEvents.Deposited(5));
        await session.SaveChangesAsync();
        (await log.Append(UnitOf(ExpectedVersion.Exactly(2), AccountEvents.Closed))).Versions.ShouldBe([3]);
    }

    [Fact]
    public async Task What_ours_adds_to_Martens_tables_is_no_difference_to_Marten()
    {
        await MartenStores.CreateMissing(ConnectionString);

        await OpenLog().Head();

        await using var store = MartenStores.Open(ConnectionString);
        await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync();
    }

    [Theory]
    [InlineData(StreamIdentity.AsGuid, TenancyStyle.Single)]
    [InlineData(StreamIdentity.AsString, TenancyStyle.Conjoined)]
    public async Task A_log_whose_streams_have_other_names_is_refused(StreamIdentity identity, TenancyStyle tenancy)
    {
        await MartenStores.CreateMissing(
            ConnectionString,
            options => (options.Events.StreamIdentity, options.Events.TenancyStyle) = (identity, tenancy)
        );

        (await Should.ThrowAsync<PostgresException>(() => OpenLog().Head())).Message.ShouldContain("not named by strings alone");
    }

    [Fact]
    public async Task Events_that_do_not_say_when_they_were_written_are_of_now_in_a_log_that_Marten_made_long_ago()
    {
        await MartenStores.CreateMissing(ConnectionString);
        await OpenLog().Head();
        await using var source = NpgsqlDataSource.Create(ConnectionString);

        await using var command = source.CreateCommand(
            """
            SELECT column_default FROM information_schema.columns
            WHERE table_schema = 'accounts' AND table_name = 'mt_events' AND column_name = 'timestamp'
            """
        );

        (await command.ExecuteScalarAsync()).ShouldBe("now()");
    }
}
