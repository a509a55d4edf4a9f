using EventStore.Append;
using EventStore.Read;
using EventStore.Tests.Setup;
using EventStore.Tests.Versions;

namespace EventStore.Tests.BadInput;

public sealed class UnreadableEventTests(PostgresServer server) : LogTest(server)
{
    [Theory]
    [InlineData("never_heard_of", """{"Text": "a"}""")]
    [InlineData("note_taken", """{"Text": 5}""")]
    [InlineData("note_taken", """{"Words": "a"}""")]
    [InlineData("note_taken", "[]")]
    [InlineData("note_taken", "null")]
    public async Task A_stored_event_that_cannot_be_read_says_where_it_is_and_holds_up_no_other(string type, string json)
    {
        await Append("before", ExpectedVersion.None, TestLog.Note("before"));
        await StoredEvent.Store(ConnectionString, "broken", type, json);
        await Append("behind", ExpectedVersion.None, TestLog.Note("behind"));

        var events = await Everything();
        var failure = Should.Throw<UnreadableEventException>(() => events[1].Data);

        (failure.Position, failure.StreamId, failure.Type).ShouldBe((events[1].Position, "broken", type));
        failure.Message.ShouldContain("broken");
        failure.Message.ShouldContain(type);
        Texts([events[0], events[2]]).ShouldBe(["before", "behind"]);
    }
}
