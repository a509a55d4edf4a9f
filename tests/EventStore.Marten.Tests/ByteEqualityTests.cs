using EventStore.Append;
using EventStore.Marten.Tests.Setup;
using EventStore.Metadata;
using JasperFx.Events;
using Marten;

namespace EventStore.Marten.Tests;

public sealed class ByteEqualityTests(PostgresServer server) : InteropTest(server)
{
    public static TheoryData<EventMetadata> Metadatas => [Metadata, new EventMetadata(null, null, null, null)];

    [Theory]
    [MemberData(nameof(Metadatas))]
    public async Task A_unit_is_the_same_rows_whether_ours_stores_it_or_Marten(EventMetadata metadata)
    {
        var unit = new AppendUnit(
            Guid.CreateVersion7(),
            [
                new("b", ExpectedVersion.None, [AccountEvents.Opened, AccountEvents.Deposited(0.10m)]),
                new("a", ExpectedVersion.None, [AccountEvents.Deposited(1_000_000.000m), AccountEvents.Closed]),
            ],
            metadata
        );
        var martens = await NewDatabase();
        await MartenStores.CreateMissing(martens);

        await OpenLog().Append(unit);
        await StoreByMarten(martens, unit);

        var rows = await StoredRows.Events(ConnectionString);
        rows.Length.ShouldBe(4);
        rows.ShouldBe(await StoredRows.Events(martens));
        (await StoredRows.Streams(ConnectionString)).ShouldBe(await StoredRows.Streams(martens));
    }

    private static async Task StoreByMarten(string connectionString, AppendUnit unit)
    {
        await using var store = MartenStores.Open(connectionString);
        await using var session = store.LightweightSession();
        session.CorrelationId = unit.Metadata.CorrelationId;
        session.CausationId = unit.Metadata.CausationId;
        SetHeader(session, "who", unit.Metadata.Who);
        SetHeader(session, "traceparent", unit.Metadata.TraceParent);
        var index = 0;
        foreach (var stream in unit.Streams)
        {
            var events = stream.Events.Select(session.Events.BuildEvent).ToArray();
            Array.ForEach(events, recorded => recorded.Id = EventIds.Of(unit.Id, index++));
            session.Events.StartStream(stream.StreamId, events.AsEnumerable<object>());
        }

        await session.SaveChangesAsync();
    }

    private static void SetHeader(IDocumentSession session, string name, string? value)
    {
        if (value is not null)
        {
            session.SetHeader(name, value);
        }
    }
}
