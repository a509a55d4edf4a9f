using EventStore.Append;
using EventStore.Marten.Tests.Setup;
using JasperFx.Events;
using Marten;

namespace EventStore.Marten.Tests;

public sealed class OurLogInMartenTests(PostgresServer server) : InteropTest(server)
{
    [Fact]
    public async Task Marten_reads_what_ours_has_appended()
    {
        var unit = UnitOf(ExpectedVersion.None, AccountEvents.Opened, AccountEvents.Deposited(5));
        var appended = await OpenLog().Append(unit);
        await using var store = MartenStores.Open(ConnectionString);
        await using var session = store.QuerySession();

        var read = await session.Events.FetchStreamAsync("a");

        AccountEvents
            .Told(read.Select(recorded => recorded.Data))
            .ShouldBe(AccountEvents.Told(AccountEvents.Opened, AccountEvents.Deposited(5)));
        read.Select(recorded => recorded.Version).ShouldBe([1, 2]);
        read.Select(recorded => recorded.Id).ShouldBe([unit.Id, EventIds.Of(unit.Id, 1)]);
        read[1].Sequence.ShouldBe(appended.Position);
        foreach (var recorded in read)
        {
            (recorded.StreamKey, recorded.CorrelationId, recorded.CausationId).ShouldBe(("a", "account 1", "message 2"));
            recorded.GetHeader("who").ShouldBe("Zoë");
        }

        (await session.Events.FetchStreamStateAsync("a"))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Marten_aggregates_it_and_appends_to_it_and_ours_goes_on()
    {
        var log = OpenLog();
        await log.Append(UnitOf(ExpectedVersion.None, AccountEvents.Opened, AccountEvents.Deposited(5)));
        // The quick ways to append call functions, which Marten makes.
        await using var store = MartenStores.Open(ConnectionString, options => options.Events.AppendMode = EventAppendMode.Rich);
        await using (var session = store.LightweightSession())
        {
            session.CorrelationId = "by Marten";
            var account = await session.Events.FetchForWriting<Account>("a");
            account.Aggregate!.Owner.ShouldBe(AccountEvents.Owner);
            account.Aggregate.Balance.ShouldBe(5);
            account.AppendOne(AccountEvents.Deposited(7));
            session.Events.StartStream("b", AccountEvents.Opened);
            await session.SaveChangesAsync();
        }

        var result = await log.Append(UnitOf(ExpectedVersion.Exactly(3), AccountEvents.Closed));

        result.Versions.ShouldBe([4]);
        var read = await log.ReadStream("a");
        Told(read)
            .ShouldBe(
                AccountEvents.Told(
                    AccountEvents.Opened,
                    AccountEvents.Deposited(5),
                    AccountEvents.Deposited(7),
                    AccountEvents.Closed
                )
            );
        read[2].Metadata.CorrelationId.ShouldBe("by Marten");
        (await log.ReadAll(0, 10, [typeof(AccountOpened)])).Events.Select(recorded => recorded.StreamId).ShouldBe(["a", "b"]);
        await using var after = store.QuerySession();
        (await after.Events.AggregateStreamAsync<Account>("a"))!.Closed.ShouldBeTrue();
    }
}
