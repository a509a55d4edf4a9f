using EventStore.Append;
using EventStore.Marten.Tests.Setup;
using JasperFx.Events;
using Marten;

namespace EventStore.Marten.Tests;

public sealed class MartensLogInOursTests(PostgresServer server) : InteropTest(server)
{
    [Theory]
    [InlineData(EventAppendMode.Rich, true)]
    [InlineData(EventAppendMode.Quick, true)]
    [InlineData(EventAppendMode.QuickWithServerTimestamps, true)]
    [InlineData(EventAppendMode.QuickWithServerTimestamps, false)]
    public async Task Ours_opens_reads_and_goes_on_with_what_Marten_has_made_and_written(EventAppendMode mode, bool withMetadata)
    {
        await MartenStores.CreateMissing(ConnectionString, Configure);
        await using var store = MartenStores.Open(ConnectionString, Configure);
        await using (var session = store.LightweightSession())
        {
            session.CorrelationId = "by Marten";
            session.Events.StartStream<Account>("a", AccountEvents.Opened);
            await session.SaveChangesAsync();
            session.Events.Append("a", AccountEvents.Deposited(5));
            await session.SaveChangesAsync();
        }

        var log = OpenLog();
        var unit = UnitOf(ExpectedVersion.Exactly(2), AccountEvents.Deposited(7));
        var result = await log.Append(unit);
        var again = await log.Append(unit);

        (result.Versions[0], again.AlreadyAppended).ShouldBe((3, true));
        var read = await log.ReadStream("a");
        Told(read).ShouldBe(AccountEvents.Told(AccountEvents.Opened, AccountEvents.Deposited(5), AccountEvents.Deposited(7)));
        read[0].Metadata.CorrelationId.ShouldBe(withMetadata ? "by Marten" : null);
        read[2].Metadata.ShouldBe(Metadata);
        (await log.Head()).ShouldBe(result.Position);
        await using var after = store.LightweightSession();
        (await after.Events.AggregateStreamAsync<Account>("a"))!.Balance.ShouldBe(12);
        after.Events.Append("a", 4, AccountEvents.Closed);
        await after.SaveChangesAsync();
        (await log.ReadLast("a"))!.Data.ShouldBe(AccountEvents.Closed);

        void Configure(StoreOptions options)
        {
            options.Events.AppendMode = mode;
            options.Events.EnableUniqueIndexOnEventId = withMetadata;
            options.Events.MetadataConfig.CorrelationIdEnabled = withMetadata;
            options.Events.MetadataConfig.CausationIdEnabled = withMetadata;
            options.Events.MetadataConfig.HeadersEnabled = withMetadata;
        }
    }
}
