using EventStore.Append;
using EventStore.Read;
using EventStore.Tests.Setup;
using EventStore.Types;
using Microsoft.Extensions.DependencyInjection;

namespace EventStore.Tests.Versions;

public sealed class RetiredShapeTests(PostgresServer server) : LogTest(server)
{
    private const string Put = """{"Name": "Emma", "Author": "Austen"}""";
    private const string WithOneAuthor = """{"Title": "Emma", "Author": "Austen"}""";
    private const string WithoutShelf = """{"Title": "Emma", "Authors": ["Austen"]}""";

    [Theory]
    [InlineData("book_put", Put)]
    [InlineData("book_shelved", WithOneAuthor)]
    [InlineData("book_shelved", WithoutShelf)]
    public async Task A_retired_shape_is_read_as_todays_by_every_reader(string type, string json)
    {
        await StoredEvent.Store(ConnectionString, "a", type, json);
        var shelf = Shelf();
        using var late = new CancellationTokenSource(Deadline);

        var read = await shelf.ReadStream("a");
        var all = await shelf.ReadAll(0, 10, [typeof(BookShelved)]);
        var tailed = await FirstOf(shelf.Tail(0, [typeof(BookShelved)], late.Token));

        foreach (var recorded in new[] { read[0], all.Events[0], tailed.Events[0], (await shelf.ReadLast("a"))! })
        {
            var book = recorded.Data.ShouldBeOfType<BookShelved>();
            (book.Title, book.Shelf).ShouldBe(("Emma", 0));
            book.Authors.ShouldBe(["Austen"]);
            recorded.Type.ShouldBe(type);
        }
    }

    [Fact]
    public async Task What_is_appended_is_of_todays_shape_and_no_upcaster_touches_it()
    {
        var shelf = Shelf();
        await shelf.Append(UnitOf("a", ExpectedVersion.None, new BookShelved("Emma", 7, ["Austen"])));

        var recorded = (await shelf.ReadStream("a"))[0];

        ((BookShelved)recorded.Data).Shelf.ShouldBe(7);
        recorded.Type.ShouldBe("book_shelved");
    }

    [Fact]
    public async Task Events_of_other_types_are_not_among_those_of_a_type_with_retired_names()
    {
        await StoredEvent.Store(ConnectionString, "a", "book_put", Put);
        var shelf = Shelf();
        await shelf.Append(UnitOf("b", ExpectedVersion.None, new BookLent("Emma")));

        (await shelf.ReadAll(0, 10, [typeof(BookLent)])).Events.ShouldHaveSingleItem().StreamId.ShouldBe("b");
    }

    [Fact]
    public void An_upcaster_that_leads_nowhere_is_refused() =>
        Should
            .Throw<ArgumentException>(() =>
                new EventTypes(
                    [typeof(BookLent)],
                    [Upcaster.OfType<BookPut, BookShelved>(_ => throw new NotSupportedException())]
                )
            )
            .Message.ShouldContain("book_put");

    [Fact]
    public async Task An_upcaster_that_does_not_come_to_an_end_makes_its_event_unreadable()
    {
        await StoredEvent.Store(ConnectionString, "a", "book_lent", """{"Title": "Emma"}""");
        var types = new EventTypes([typeof(BookLent)], [Upcaster.OfShape<BookLent>(_ => true, json => json)]);
        var recorded = (await Shelf().ReadStream("a"))[0] with { Types = types };

        Should.Throw<UnreadableEventException>(() => recorded.Data).Message.ShouldContain("again");
    }

    private IEventLog<ShelfLog> Shelf() => StartProcessOf<ShelfLog>().GetRequiredService<IEventLog<ShelfLog>>();

    private static async Task<LogPage> FirstOf(IAsyncEnumerable<LogPage> pages)
    {
        await foreach (var page in pages)
        {
            return page;
        }

        throw new InvalidOperationException("A tail has no end.");
    }
}
