using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventStore.Types;

/// <summary>
/// Turns the stored JSON of one retired shape into that of the shape that followed it. Pure: it sees the event and nothing else.
/// Where that shape is retired too its own upcaster goes on, so that each is written once and never changes. What is stored stays
/// as it is.
/// </summary>
public sealed class Upcaster
{
    private readonly Func<JsonObject, bool> _recognises;
    private readonly Func<JsonObject, JsonObject> _upcast;

    private Upcaster(string name, string becomes, Func<JsonObject, bool> recognises, Func<JsonObject, JsonObject> upcast) =>
        (Name, Becomes, _recognises, _upcast) = (name, becomes, recognises, upcast);

    /// <summary>The event type that is stored.</summary>
    public string Name { get; }

    /// <summary>The event type that it is read as; the same where only its shape has changed.</summary>
    public string Becomes { get; }

    /// <summary>For a retired type, or one that was renamed: the record that is kept of it names what is stored.</summary>
    public static Upcaster OfType<TRetired, TNext>(Func<TRetired, TNext> upcast)
        where TRetired : notnull
        where TNext : notnull =>
        new(EventTypes.NameOf(typeof(TRetired)), EventTypes.NameOf(typeof(TNext)), _ => true, json => Convert(json, upcast));

    /// <summary>For a type that has kept its name.</summary>
    /// <param name="recognises">Whether the JSON is of the retired shape; false for every later one.</param>
    /// <param name="upcast">May change and return what it is given.</param>
    public static Upcaster OfShape<TEvent>(Func<JsonObject, bool> recognises, Func<JsonObject, JsonObject> upcast) =>
        new(EventTypes.NameOf(typeof(TEvent)), EventTypes.NameOf(typeof(TEvent)), recognises, upcast);

    internal bool Recognises(JsonObject json) => _recognises(json);

    internal JsonObject Upcast(JsonObject json) => _upcast(json);

    private static JsonObject Convert<TRetired, TNext>(JsonObject json, Func<TRetired, TNext> upcast) =>
        JsonSerializer.SerializeToNode(upcast(json.Deserialize<TRetired>(EventTypes.Json)!), EventTypes.Json)!.AsObject();
}
