using System.Text.Json.Nodes;

namespace Orders.Worker.Tests.Catalogue;

/// <summary>A shape in which events of a type have ever been stored, and such an event.</summary>
/// <param name="Schema">Its JSON schema: properties, types, nullability, the names of enums, what must be there.</param>
internal sealed record StoredShape(JsonNode Schema, JsonNode Sample);
