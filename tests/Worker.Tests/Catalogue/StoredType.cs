using System.Text.Json;
using System.Text.Json.Nodes;
using EventStore.Types;

namespace Orders.Worker.Tests.Catalogue;

/// <summary>Something that is stored in a log under a name, as today's program writes and reads it.</summary>
/// <param name="Read">Reads what is stored, through upcasters where there are any.</param>
/// <param name="IsRetired">Whether an upcaster takes what is stored.</param>
internal sealed record StoredType(string Name, Type Type, Func<JsonNode, object> Read, Func<JsonNode, bool> IsRetired)
{
    public StoredShape Today()
    {
        var schema = Schemas.Of(Type);
        return new StoredShape(schema, Samples.Of(schema));
    }

    /// <summary>What today's program would store of what it has read.</summary>
    public JsonNode ReadAndWrite(JsonNode stored) => JsonSerializer.SerializeToNode(Read(stored), Type, EventTypes.Json)!;

    public static StoredType Event(EventTypes types, Type type) => Event(types, types.Name(type), type);

    /// <summary>One of a retired name, which only an upcaster still knows.</summary>
    public static StoredType Event(EventTypes types, string name, Type type) =>
        new(name, type, json => types.Deserialize(name, Bytes(json)), json => types.IsRetired(name, Bytes(json)));

    private static byte[] Bytes(JsonNode json) => JsonSerializer.SerializeToUtf8Bytes(json);
}
