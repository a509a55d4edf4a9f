using EventStore.Types;

namespace EventStore.Tests.Versions;

/// <summary>Today's shape of what was a <see cref="BookPut"/> first, then a <see cref="BookShelved"/> without a shelf's number.</summary>
public sealed record BookShelved(string Title, int Shelf, IReadOnlyList<string> Authors);

/// <summary>A retired type: kept only for its upcaster.</summary>
public sealed record BookPut(string Name, string Author);

public sealed record BookLent(string Title);

/// <summary>A log whose books have had three shapes.</summary>
public sealed class ShelfLog : ILogDefinition
{
    private const int UnknownShelf = 0;

    public static string Schema => "notes";

    public static EventTypes Types { get; } =
        new(
            [typeof(BookShelved), typeof(BookLent)],
            [
                Upcaster.OfType<BookPut, BookShelved>(put => new BookShelved(put.Name, UnknownShelf, [put.Author])),
                Upcaster.OfShape<BookShelved>(
                    json => json.ContainsKey("Author"),
                    json =>
                    {
                        var author = json["Author"]!.DeepClone();
                        json.Remove("Author");
                        json["Authors"] = new System.Text.Json.Nodes.JsonArray(author);
                        return json;
                    }
                ),
                Upcaster.OfShape<BookShelved>(
                    json => !json.ContainsKey("Shelf"),
                    json =>
                    {
                        json["Shelf"] = UnknownShelf;
                        return json;
                    }
                ),
            ]
        );
}
